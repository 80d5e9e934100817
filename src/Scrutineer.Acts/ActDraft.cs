using System.Text.Json.Serialization;
using Scrutineer.Acts.Meetings;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts;

/// <summary>The acts that a commission adopts in a case.</summary>
public enum ActKind
{
    /// <summary>Постанова.</summary>
    Resolution,

    /// <summary>Заява.</summary>
    Statement,

    /// <summary>Звернення до іноземних держав, органів адміністрування виборів, міжнародних організацій.</summary>
    AppealToStates,

    /// <summary>Заклик до громадян.</summary>
    CallOnCitizens,

    /// <summary>Звернення до Служби безпеки.</summary>
    AppealToSecurityService,
}

/// <summary>Where a block stands in the text.</summary>
public enum BlockRole
{
    /// <summary>A heading inside the act; asserts nothing.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A numbered point; numbers run through the act.</summary>
    Point,

    /// <summary>An item of an unnumbered list.</summary>
    Item,
}

/// <summary>Some sentences that stand together.</summary>
/// <param name="Id">Unique in its draft: <c>b2</c>.</param>
/// <param name="Role">Where it stands.</param>
/// <param name="Sentences">At least one.</param>
public sealed record Block(string Id, BlockRole Role, IReadOnlyList<ActSentence> Sentences);

/// <summary>What an entry of a draft's support is.</summary>
public enum SupportKind
{
    /// <summary>The vote itself.</summary>
    Vote,

    /// <summary>A conclusion of the determination.</summary>
    Conclusion,

    /// <summary>A statistical finding.</summary>
    Finding,

    /// <summary>A fact.</summary>
    Fact,

    /// <summary>A provision of law.</summary>
    Provision,

    /// <summary>A position.</summary>
    Position,
}

/// <summary>One entry that the draft's sentences rest on, as its notes print it.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What it says, with its sources.</param>
/// <param name="Certainty">How well it is known.</param>
public sealed record SupportEntry(string Id, SupportKind Kind, Bilingual Label, Certainty Certainty);

/// <summary>How an act was adopted.</summary>
/// <param name="Number">The official number.</param>
/// <param name="Date">The official date: the meeting's.</param>
/// <param name="MeetingId">The meeting's id.</param>
/// <param name="InFavour">Votes in favour.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstained">Members present who voted neither way.</param>
/// <param name="Composition">Members that the commission has by law.</param>
/// <param name="RulesId">The quorum and majority rules that were applied.</param>
/// <param name="RulesCertainty">How well those rules are known.</param>
/// <param name="Remark">What a reader must know of the meeting's record, or null.</param>
/// <param name="Roll">Who was present and how each voted, or null where it was not kept.</param>
/// <param name="CaseFiles">The files of the case that was before the meeting, in the order of names; null in acts of the first edition.</param>
public sealed record Adoption(
    string Number,
    DateOnly Date,
    string MeetingId,
    int InFavour,
    int Against,
    int Abstained,
    int Composition,
    string RulesId,
    Certainty RulesCertainty,
    Bilingual? Remark = null,
    RollCall? Roll = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CaseFile>? CaseFiles = null
);

/// <summary>A file of the case that an act rests on, as it was when the act was adopted.</summary>
/// <param name="Name">Its name in a bundle: <c>case/case.yaml</c>.</param>
/// <param name="Sha256">The hash of its bytes, in lower case.</param>
public sealed record CaseFile(string Name, string Sha256);

/// <summary>The roll call on an act and the separate opinions, as its annex prints them.</summary>
/// <param name="Quorum">Members who had to be present.</param>
/// <param name="Majority">Votes in favour that adopt.</param>
/// <param name="Members">All members on that day, in the record's order.</param>
/// <param name="Opinions">Separate opinions on this act.</param>
public sealed record RollCall(
    int Quorum,
    int Majority,
    IReadOnlyList<RollEntry> Members,
    IReadOnlyList<RollOpinion> Opinions
);

/// <summary>A member and how that member voted.</summary>
/// <param name="Name">The name as the record has it.</param>
/// <param name="Choice">How; null for a member who was absent.</param>
public sealed record RollEntry(Bilingual Name, Choice? Choice);

/// <summary>A separate opinion.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Text">Its words, one paragraph.</param>
public sealed record RollOpinion(Bilingual Name, Bilingual Text);

/// <summary>
/// An act in both languages. Without <see cref="Adoption"/> it is a draft and every format says so; number and date are
/// empty until then. An adopted act does not change: a later act supersedes or corrects it.
/// </summary>
public sealed record ActDraft
{
    /// <summary><c>act.</c> + case + <c>.</c> + kind.</summary>
    public required string Id { get; init; }

    /// <summary>Which act.</summary>
    public required ActKind Kind { get; init; }

    /// <summary>The phrases that it is worded in. Not written for the first: acts of that time name no edition.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public PhraseEdition Edition { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Whether the case is invented: printed at the head of every format.</summary>
    public required bool Invented { get; init; }

    /// <summary>The register was read as known on this day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who adopts it.</summary>
    public required AdoptingBody Commission { get; init; }

    /// <summary>«Про …»: asserts like any sentence.</summary>
    public required ActSentence Title { get; init; }

    /// <summary>Whom it is sent to; empty for resolution and statement.</summary>
    public required IReadOnlyList<Addressee> Addressees { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Everything that the sentences rest on, in the order of first use.</summary>
    public required IReadOnlyList<SupportEntry> Support { get; init; }

    /// <summary>Id and number of the earlier act that this one supersedes or corrects, or null.</summary>
    public Supersession? Supersedes { get; init; }

    /// <summary>How it was adopted; null while it is a draft.</summary>
    public Adoption? Adoption { get; init; }

    /// <summary>Title and text, sentence by sentence.</summary>
    [JsonIgnore]
    public IEnumerable<ActSentence> Sentences => Blocks.SelectMany(b => b.Sentences).Prepend(Title);
}

/// <summary>What a later act does to an earlier one.</summary>
public enum SupersessionKind
{
    /// <summary>Takes its place.</summary>
    Replaces,

    /// <summary>Corrects it.</summary>
    Corrects,
}

/// <summary>The pointer from a later act to the earlier.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="ActId">The earlier act.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its date.</param>
public sealed record Supersession(SupersessionKind Kind, string ActId, string Number, DateOnly Date);
