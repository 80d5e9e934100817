namespace Scrutineer.Transparency.Logs;

/// <summary>What only the writer needs lies under <c>.writer</c>, which a static host does not serve.</summary>
internal static class WriterNames
{
    public const string Folder = ".writer";

    public const string Lock = ".writer/lock";

    public const string WriteAhead = ".writer/write-ahead";

    /// <summary>The write-ahead file before the present one, while the tiles it covers are being flushed.</summary>
    public const string WriteAheadBefore = ".writer/write-ahead.before";
}
