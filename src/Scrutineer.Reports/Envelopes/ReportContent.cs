using Scrutineer.Reports.Incidents;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Envelopes;

/// <summary>What a person reported: it exists in the clear only while it is sealed, and where somebody with a key opens it.</summary>
public sealed record ReportContent
{
    /// <summary>Free text: the one thing that is asked of everybody.</summary>
    public required string Text { get; init; }

    /// <summary>The language of the form.</summary>
    public required Language Language { get; init; }

    /// <summary>When it was sent, to the second.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it is about; may be empty.</summary>
    public IReadOnlyList<IncidentCode> Codes { get; init; } = [];

    /// <summary>Where it happened.</summary>
    public Place Where { get; init; } = Place.Unsaid;

    /// <summary>When in the course of the vote.</summary>
    public Phase Phase { get; init; } = Phase.Unsaid;

    /// <summary>Which day or days, in the person's words.</summary>
    public string Days { get; init; } = "";

    /// <summary>Who acted; may be empty.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    /// <summary>Who was forced; may be empty.</summary>
    public IReadOnlyList<Coerced> Coerced { get; init; } = [];

    /// <summary>Whether somebody is in danger now.</summary>
    public bool DangerNow { get; init; }

    /// <summary>What may be done with it.</summary>
    public Consent Consent { get; init; } = Consent.None;
}
