using System.Text.Json.Serialization;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>A case of a Ukrainian noun.</summary>
public enum GrammaticalCase
{
    /// <summary>Nominative, називний (<c>nom</c>).</summary>
    Nominative,

    /// <summary>Genitive, родовий (<c>gen</c>).</summary>
    Genitive,

    /// <summary>Dative, давальний (<c>dat</c>).</summary>
    Dative,

    /// <summary>Accusative, знахідний (<c>acc</c>).</summary>
    Accusative,

    /// <summary>Instrumental, орудний (<c>ins</c>).</summary>
    Instrumental,

    /// <summary>Locative, місцевий (<c>loc</c>).</summary>
    Locative,

    /// <summary>The word <c>територія</c> in the genitive with the name after it, said once (<c>territory gen</c>).</summary>
    TerritoryGenitive,

    /// <summary>Likewise in the accusative (<c>territory acc</c>).</summary>
    TerritoryAccusative,

    /// <summary>Likewise in the locative (<c>territory loc</c>).</summary>
    TerritoryLocative,
}

/// <summary>A Ukrainian name in the cases that somebody has written down. A form is never guessed.</summary>
/// <param name="Nominative">The dictionary form.</param>
/// <param name="Genitive">Кого? чого?</param>
/// <param name="Dative">Кому? чому?</param>
/// <param name="Accusative">Кого? що?</param>
/// <param name="Instrumental">Ким? чим?</param>
/// <param name="Locative">На кому? на чому? Without the preposition.</param>
public sealed record NameForms(
    string Nominative,
    string? Genitive = null,
    string? Dative = null,
    string? Accusative = null,
    string? Instrumental = null,
    string? Locative = null
)
{
    /// <summary>The form for a case, or null when nobody has written it down.</summary>
    public string? In(GrammaticalCase grammaticalCase) =>
        grammaticalCase switch
        {
            GrammaticalCase.Genitive => Genitive,
            GrammaticalCase.Dative => Dative,
            GrammaticalCase.Accusative => Accusative,
            GrammaticalCase.Instrumental => Instrumental,
            GrammaticalCase.Locative => Locative,
            GrammaticalCase.TerritoryGenitive => Territory("території", Genitive),
            GrammaticalCase.TerritoryAccusative => Territory("територію", Accusative),
            GrammaticalCase.TerritoryLocative => Territory("території", Locative),
            _ => Nominative,
        };

    /// <summary>The word that a case brings before a name or a variable; empty for the cases of grammar.</summary>
    internal static string WordBefore(GrammaticalCase grammaticalCase) =>
        grammaticalCase switch
        {
            GrammaticalCase.TerritoryGenitive or GrammaticalCase.TerritoryLocative => "території ",
            GrammaticalCase.TerritoryAccusative => "територію ",
            _ => "",
        };

    // A name that begins with the word itself is not said to be the territory of a territory.
    private string? Territory(string word, string? own)
    {
        if (Nominative.StartsWith("територія", StringComparison.OrdinalIgnoreCase))
        {
            return own;
        }
        return Genitive is null ? null : $"{word} {Genitive}";
    }
}

/// <summary>A person, body, territory, vote, instrument … that sentences speak about.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Kind">One of the vocabulary's kinds.</param>
/// <param name="En">English name as it stands in a sentence, with its article where it needs one.</param>
/// <param name="Uk">Ukrainian name with its case forms.</param>
/// <param name="Where">Where it was written, for messages.</param>
public sealed record Term(string Id, string Kind, string En, NameForms Uk, Place? Where = null)
{
    /// <summary>Other names: those of some days are written on them, those without an interval are only read.</summary>
    // An act that is written out holds the name that it used, and no other.
    [JsonIgnore]
    public IReadOnlyList<OtherName> Names { get; init; } = [];

    /// <summary>The term as it was called on a day.</summary>
    /// <param name="day">The day; null for its present name.</param>
    public Term On(DateOnly? day)
    {
        if (day is { } on)
        {
            foreach (var name in Names)
            {
                if (name.When is { } when && when.Contains(on))
                {
                    return this with { En = name.En, Uk = name.Uk };
                }
            }
        }
        return this;
    }

    /// <summary>The name in the nominative.</summary>
    public string In(Language language) => language == Language.Uk ? Uk.Nominative : En;
}

/// <summary>A name that something had in some days, or by which people call it too.</summary>
/// <param name="En">English, as it stands in a sentence.</param>
/// <param name="Uk">Ukrainian, with its case forms.</param>
/// <param name="When">Days on which it was the name; null for an alias, which is read and never written.</param>
public sealed record OtherName(string En, NameForms Uk, Validity? When);

/// <summary>A line of a file.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Line">1-based.</param>
public sealed record Place(string File, int Line);
