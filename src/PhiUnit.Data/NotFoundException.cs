namespace PhiUnit.Data;

/// <summary>A place, scenario or release that does not exist was named.</summary>
public sealed class NotFoundException(string message) : Exception(message);
