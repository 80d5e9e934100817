namespace Scrutineer.Returns;

/// <summary>Codes of the steps that mend what can be wrong with returns, for a host to name in its own way.</summary>
public static class ReturnsRemedy
{
    /// <summary>Write a mapping for the table <c>file</c> and read the table by it.</summary>
    public const string WriteMapping = "write-mapping";

    /// <summary>Say which encoding the text is in.</summary>
    public const string StateEncoding = "state-encoding";

    /// <summary>Go on although most returns break a relation that every return must fulfil.</summary>
    public const string ReadAnyway = "read-anyway";

    /// <summary>Name the choice whose result is looked at.</summary>
    public const string NameChoice = "name-choice";
}
