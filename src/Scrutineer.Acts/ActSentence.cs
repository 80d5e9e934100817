using System.Text.Json.Serialization;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts;

/// <summary>What a sentence does.</summary>
public enum SentenceKind
{
    /// <summary>Asserts or leaves open one of the four conclusions.</summary>
    Conclusion,

    /// <summary>Says what a statistical method saw.</summary>
    Finding,

    /// <summary>States a fact of the register.</summary>
    Fact,

    /// <summary>Cites a provision.</summary>
    Provision,

    /// <summary>Calls for something: asserts nothing, rests on a legal basis.</summary>
    Call,

    /// <summary>A fixed formula: asserts nothing.</summary>
    Formula,

    /// <summary>Added by hand; marked as such wherever it is printed.</summary>
    Free,

    /// <summary>Changed by hand: without support until somebody links it again.</summary>
    Edited,
}

/// <summary>One sentence in both languages, with what it rests on.</summary>
/// <param name="Id">Unique in its draft: <c>s3</c>.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Text">The sentence; both languages assert the same.</param>
/// <param name="Support">Ids of conclusions, findings, facts, provisions, positions; empty only for formulas and free or edited text.</param>
/// <param name="Proposition">What it asserts, independent of language: <c>null-in-territory=established(…)</c>.</param>
/// <param name="Certainty">The weakest of its support.</param>
/// <param name="Status">Whether what it says is disputed.</param>
public sealed record ActSentence(
    string Id,
    SentenceKind Kind,
    Bilingual Text,
    IReadOnlyList<string> Support,
    string Proposition,
    Certainty Certainty = Certainty.Verified,
    FactStatus Status = FactStatus.Asserted
)
{
    private static readonly Bilingual UnverifiedMark = new("[не перевірено]", "[unverified]");
    private static readonly Bilingual DisputedMark = new("[спірне]", "[disputed]");
    private static readonly Bilingual FreeMark = new("[вільний текст]", "[free text]");
    private static readonly Bilingual EditedMark = new("[змінено, без опори]", "[edited, unsupported]");
    private static readonly Bilingual ByHandMark = new("[написано людиною]", "[written by hand]");

    /// <summary>Whether a person wrote its words.</summary>
    [JsonIgnore]
    public bool IsByHand => Kind is SentenceKind.Free or SentenceKind.Edited;

    /// <summary>Whether it asserts something and so needs support.</summary>
    [JsonIgnore]
    public bool Asserts => Kind is not (SentenceKind.Formula or SentenceKind.Free);

    /// <summary>The marks that stand after the sentence wherever it is printed; empty for most.</summary>
    [JsonIgnore]
    public IReadOnlyList<Bilingual> Marks
    {
        get
        {
            List<Bilingual> marks = [];
            if (Kind == SentenceKind.Free)
            {
                marks.Add(FreeMark);
            }
            if (Kind == SentenceKind.Edited)
            {
                marks.Add(Support.Count == 0 ? EditedMark : ByHandMark);
            }
            if (Status == FactStatus.Disputed)
            {
                marks.Add(DisputedMark);
            }
            if (Certainty == Certainty.Unverified)
            {
                marks.Add(UnverifiedMark);
            }
            return marks;
        }
    }
}
