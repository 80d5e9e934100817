namespace Scrutineer.Returns.Mappings;

/// <summary>What a mapping file says, before any header is seen.</summary>
internal sealed record MappingSpec
{
    public string? Territory { get; init; }
    public string? Region { get; init; }
    public string? Commission { get; init; }
    public IReadOnlyList<string> Station { get; init; } = [];
    public required IReadOnlyList<FieldSpec> Fields { get; init; }
    public required IReadOnlyList<ChoiceSpec> Choices { get; init; }
    public ChoiceRange? Range { get; init; }
    public string? JoinKey { get; init; }
    public IReadOnlyList<DropSpec> Drops { get; init; } = [];
    public bool KeepDuplicates { get; init; }
    public KindsOfVote? Kinds { get; init; }
    public bool BlankVotesAreZero { get; init; }
    public bool ZerosAreMissing { get; init; }
    public IReadOnlyList<string> Fill { get; init; } = [];
}

/// <summary>A field: the sum of columns, the same as another field, or the sum of all choices.</summary>
internal sealed record FieldSpec(
    ReturnField Field,
    IReadOnlyList<string> Columns,
    ReturnField? Same = null,
    bool SumOfChoices = false
);

/// <summary>The choices of a mapping file, in one of three forms: listed, all columns of a range, or a table of their own.</summary>
internal sealed record ChoicesSpec(
    IReadOnlyList<ChoiceSpec> List,
    ChoiceRange? Range = null,
    VotesTable? Table = null,
    string? JoinKey = null
);

/// <summary>A choice: the sum of columns, or what the others leave of a field.</summary>
internal sealed record ChoiceSpec(string Name, IReadOnlyList<string> Columns, ReturnField? RestOf = null);

/// <summary>All columns between two headers, but for some; those that serve otherwise are left out by themselves.</summary>
internal sealed record ChoiceRange(string? After, string? Before, IReadOnlyList<string> Except);

/// <summary>A condition for leaving a row out.</summary>
internal sealed record DropSpec(DropTerm? Left, Comparison Comparison, DropTerm? Right)
{
    public string? Column { get; init; }
    public IReadOnlyList<string> Texts { get; init; } = [];
}

/// <summary>A sum of fields and a number.</summary>
internal sealed record DropTerm(IReadOnlyList<ReturnField> Fields, long Number);
