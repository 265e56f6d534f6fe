namespace PhiUnit.Web.Answers;

/// <summary>An answer as it is sent.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="MediaType">Their media type.</param>
/// <param name="FileName">Name to save it under; null for what is shown.</param>
sealed record Body(byte[] Bytes, string MediaType, string? FileName = null);
