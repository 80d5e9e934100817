namespace Scrutineer.Returns;

/// <summary>Codes of the steps that mend what can be wrong with returns, for a host to name in its own way.</summary>
public static class ReturnsRemedy
{
    /// <summary>Write a mapping for the table <c>file</c> and read the table by it.</summary>
    public const string WriteMapping = "write-mapping";
}
