using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>What a host decides for the site.</summary>
public sealed record DeskOptions
{
    /// <summary>Where sealed reports are kept.</summary>
    public required ReportStore Store { get; init; }

    /// <summary>Who may open them, one or more.</summary>
    public required IReadOnlyList<IRecipient> Recipients { get; init; }

    /// <summary>The clock; only days leave the seal.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Bytes that stay free on the disk: below it nothing more is taken.</summary>
    public required Func<long> FreeBytes { get; init; }

    /// <summary>The title of every page: neutral, for it stands in a phone's history.</summary>
    public Bilingual Title { get; init; } = new("Нотатки", "Notes");

    /// <summary>Where “leave this page” leads.</summary>
    public Uri Exit { get; init; } = new("https://www.wikipedia.org/");

    /// <summary>The site's address in Tor, or null.</summary>
    public Uri? Onion { get; init; }

    /// <summary>Bytes that a file may have.</summary>
    public long MostFileBytes { get; init; } = 2_684_354_560;

    /// <summary>Files that a report may have.</summary>
    public int MostFiles { get; init; } = 200;

    /// <summary>Bytes that must be free before a body is read.</summary>
    public long Reserve { get; init; } = 1L << 30;

    /// <summary>Reports that come in at once; more are asked to wait.</summary>
    public int MostAtOnce { get; init; } = 64;
}
