namespace Scrutineer.Reports.Sealing;

/// <summary>At which part of a sealed file its reader stopped; the parts that the age testkit tells apart.</summary>
public enum SealFailure
{
    /// <summary>The lines around a file that travels as text, or their base64.</summary>
    Armor,

    /// <summary>The header: its version, its stanzas, its length, or a stanza made for a key that is here but not as the format says.</summary>
    Header,

    /// <summary>The header is well formed, and somebody changed it.</summary>
    HeaderCode,

    /// <summary>It is sealed for other keys.</summary>
    NoMatch,

    /// <summary>The content: cut short, changed, reordered, or with something behind it.</summary>
    Payload,
}
