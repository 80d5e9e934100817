using System.Diagnostics.CodeAnalysis;
using Scrutineer.Wording;

namespace Scrutineer.Returns;

/// <summary>Written names of the fields: stable ids for files, and words for people.</summary>
public static class FieldIds
{
    /// <summary>Begins the id of a choice's votes, such as <c>votes:Red</c>, in totals and canonical files.</summary>
    public const string VotesFor = "votes:";

    private static readonly string[] Ids =
    [
        "registered",
        "received",
        "issued-early",
        "issued-in-room",
        "issued-outside",
        "issued",
        "cancelled",
        "in-portable-boxes",
        "in-stationary-boxes",
        "invalid",
        "valid",
        "cast",
        "lost",
        "unaccounted",
    ];

    private static readonly Bilingual[] Words =
    [
        new("внесені до списку виборців", "registered voters"),
        new("бюлетені, отримані дільницею", "ballots received"),
        new("видані достроково", "ballots issued early"),
        new("видані в приміщенні", "ballots issued in the room"),
        new("видані поза приміщенням", "ballots issued outside the room"),
        new("видані бюлетені", "ballots issued"),
        new("погашені бюлетені", "ballots cancelled"),
        new("у переносних скриньках", "ballots in portable boxes"),
        new("у стаціонарних скриньках", "ballots in stationary boxes"),
        new("недійсні бюлетені", "invalid ballots"),
        new("дійсні бюлетені", "valid ballots"),
        new("виявлені в скриньках", "ballots cast"),
        new("утрачені бюлетені", "ballots lost"),
        new("не враховані під час отримання", "ballots unaccounted for on receipt"),
    ];

    /// <summary>Every field, in the order of a return.</summary>
    public static IReadOnlyList<ReturnField> All { get; } = Enum.GetValues<ReturnField>();

    /// <summary>The field's id in mappings, totals and canonical files: <c>issued-in-room</c>.</summary>
    public static string Id(this ReturnField field) => Ids[(int)field];

    /// <summary>The field in words, lower case.</summary>
    public static Bilingual Name(this ReturnField field) => Words[(int)field];

    /// <summary>The field that an id names.</summary>
    public static bool TryParse(string id, [NotNullWhen(true)] out ReturnField? field)
    {
        var index = Array.IndexOf(Ids, id);
        field = index < 0 ? null : (ReturnField)index;
        return index >= 0;
    }
}
