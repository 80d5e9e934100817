using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>A condition of a rule.</summary>
/// <param name="Sentence">What must hold, or be excluded.</param>
/// <param name="Negated">Whether it stands after <c>unless</c>.</param>
/// <param name="Where">Its line.</param>
public sealed record Premise(Sentence Sentence, bool Negated, Place Where)
{
    /// <summary>Equal by content; the line does not matter.</summary>
    public bool Equals(Premise? other) =>
        other is not null && Sentence.Equals(other.Sentence) && Negated == other.Negated;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sentence, Negated);
}

/// <summary>One provision, or one way through it, in executable text.</summary>
/// <param name="Id">Such as <c>ua.1207-vii.8-5</c>.</param>
/// <param name="Provision">The article.</param>
/// <param name="InForce">Days on which it is in force.</param>
/// <param name="Strength">What kind of law it is.</param>
/// <param name="Head">The conclusion.</param>
/// <param name="Premises">The conditions, in the order of the file.</param>
/// <param name="Overrides">Ids of the rules that give way where this one applies.</param>
/// <param name="Source">Where the text can be read, in words of both languages.</param>
/// <param name="Certainty">How sure we are of the norm.</param>
/// <param name="Where">The line of its id.</param>
public sealed record Rule(
    string Id,
    Bilingual Provision,
    Validity InForce,
    Strength Strength,
    Sentence Head,
    IReadOnlyList<Premise> Premises,
    IReadOnlyList<string> Overrides,
    Bilingual Source,
    Certainty Certainty,
    Place Where
)
{
    /// <summary>The lawyer who approved this text, or null when nobody has.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The variable whose day must fall within <see cref="InForce"/>, where the file names one.</summary>
    public string? InForceOn { get; init; }

    /// <summary>What a reader should know, or null.</summary>
    public Bilingual? Note { get; init; }

    /// <summary>The provision as an IRI of its own, in the naming convention of Akoma Ntoso or as an ELI; null when nobody has given it.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether two rules say the same, wherever they stand and in whichever language they were written.</summary>
    public bool SaysTheSameAs(Rule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Id == other.Id
            && Provision == other.Provision
            && InForce == other.InForce
            && InForceOn == other.InForceOn
            && Strength == other.Strength
            && Certainty == other.Certainty
            && ApprovedBy == other.ApprovedBy
            && Source == other.Source
            && Note == other.Note
            && Reference == other.Reference
            && Head.Equals(other.Head)
            && Premises.SequenceEqual(other.Premises)
            && Overrides.SequenceEqual(other.Overrides);
    }
}

/// <summary>The text of one file, as somebody read it.</summary>
/// <param name="Name">The file as the user named it.</param>
/// <param name="Text">Its text.</param>
public sealed record RuleFile(string Name, string Text);
