namespace Scrutineer.Publishing.Bundles;

/// <summary>A form in which an act is written without a printer. The same act gives the same bytes.</summary>
public enum ActFormat
{
    /// <summary>Plain text, UTF-8.</summary>
    Text,

    /// <summary>A page that stands alone.</summary>
    Html,

    /// <summary>Akoma Ntoso 1.0 (OASIS LegalDocML), XML.</summary>
    AkomaNtoso,

    /// <summary>WordprocessingML (ECMA-376).</summary>
    Docx,
}
