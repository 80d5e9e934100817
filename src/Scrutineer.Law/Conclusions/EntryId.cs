using System.Diagnostics.CodeAnalysis;

namespace Scrutineer.Law;

/// <summary>What an id of an entry names.</summary>
public enum EntryKind
{
    /// <summary>A conclusion in a territory: <c>conclusion.crimea.null-in-territory</c>.</summary>
    Conclusion,

    /// <summary>A fact of the register: <c>fact.</c> and its id.</summary>
    Fact,

    /// <summary>A position, by the fact that somebody holds it: <c>position.</c> and the fact's id.</summary>
    Position,

    /// <summary>The vote: <c>vote.</c> and the id of its term.</summary>
    Vote,

    /// <summary>A finding of the numbers: <c>finding.</c> and its method.</summary>
    Finding,

    /// <summary>A sentence that a derivation concludes on its way: <c>statement.</c> and the sentence.</summary>
    Statement,
}

/// <summary>
/// By what acts, dossiers and bundles refer to what they rest on. Such ids are made and read here and nowhere else; provisions go by
/// ids of their own, which have none of these beginnings.
/// </summary>
public readonly record struct EntryId
{
    private readonly string? _name;

    private EntryId(EntryKind kind, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Kind = kind;
        _name = name;
    }

    /// <summary>What it names.</summary>
    public EntryKind Kind { get; }

    /// <summary>What stands after the first point: the fact's id, the method, the territory and conclusion.</summary>
    public string Name => _name ?? throw new InvalidOperationException("An id that nobody made.");

    /// <summary>Of a conclusion: the territory's id. Else null.</summary>
    public string? Territory => Kind == EntryKind.Conclusion ? Name[..Name.LastIndexOf('.')] : null;

    /// <summary>Of a conclusion: which of the four. Else null.</summary>
    public Conclusion? Conclusion =>
        Kind == EntryKind.Conclusion ? Conclusions.Read(Name[(Name.LastIndexOf('.') + 1)..]) : null;

    /// <summary>Of a conclusion in a territory.</summary>
    public static EntryId Of(string territory, Conclusion conclusion)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(territory);
        return new(EntryKind.Conclusion, $"{territory}.{conclusion.Code()}");
    }

    /// <summary>Of a fact, by its id in the register.</summary>
    public static EntryId OfFact(string fact) => new(EntryKind.Fact, fact);

    /// <summary>Of a position, by the id of the fact that states who holds it.</summary>
    public static EntryId OfPosition(string fact) => new(EntryKind.Position, fact);

    /// <summary>Of a vote, by the id of its term.</summary>
    public static EntryId OfVote(string vote) => new(EntryKind.Vote, vote);

    /// <summary>Of a finding, by its method.</summary>
    public static EntryId OfFinding(string method) => new(EntryKind.Finding, method);

    /// <summary>Of a sentence on the way of a derivation.</summary>
    public static EntryId OfStatement(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return new(EntryKind.Statement, sentence.ToString());
    }

    /// <summary>Reads an id; false when it is none of these.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out EntryId id)
    {
        id = default;
        var point = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (point < 1 || KindOf(text![..point]) is not { } kind || string.IsNullOrWhiteSpace(text[(point + 1)..]))
        {
            return false;
        }
        var name = text[(point + 1)..];
        var last = name.LastIndexOf('.');
        if (kind == EntryKind.Conclusion && (last < 1 || Conclusions.Read(name[(last + 1)..]) is null))
        {
            return false;
        }
        id = new(kind, name);
        return true;
    }

    /// <summary>Whether a text is an id of this kind.</summary>
    public static bool Is(string? text, EntryKind kind) => TryRead(text, out var id) && id.Kind == kind;

    /// <summary>As it is written: <c>fact.occupation-of-crimea</c>.</summary>
    public override string ToString() => $"{Beginning(Kind)}.{Name}";

    private static string Beginning(EntryKind kind) =>
        kind switch
        {
            EntryKind.Conclusion => "conclusion",
            EntryKind.Fact => "fact",
            EntryKind.Position => "position",
            EntryKind.Vote => "vote",
            EntryKind.Finding => "finding",
            EntryKind.Statement => "statement",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of entry."),
        };

    private static EntryKind? KindOf(string beginning)
    {
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            if (Beginning(kind) == beginning)
            {
                return kind;
            }
        }
        return null;
    }
}
