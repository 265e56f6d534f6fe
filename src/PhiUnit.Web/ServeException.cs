namespace PhiUnit.Web;

/// <summary>What is asked for cannot be served that way.</summary>
public sealed class ServeException(string message) : Exception(message);
