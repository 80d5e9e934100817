namespace Scrutineer.Parties.Names;

/// <summary>One way of writing a name, as its words.</summary>
/// <param name="Tokens">Words in the order written.</param>
internal sealed record NameForm(IReadOnlyList<NameToken> Tokens)
{
    /// <summary>Gender as the words tell: patronymic before given name before surname; unknown when they say nothing or disagree.</summary>
    public Gender Gender { get; } = GenderOf(Tokens);

    /// <summary>All words written together, in sounds.</summary>
    public string Joined =>
        Sounds.Of(string.Concat(Tokens.Where(t => t.Kind is not TokenKind.LegalForm).Select(t => t.Written)));

    /// <summary>Gender of a row of tokens.</summary>
    public static Gender GenderOf(IReadOnlyList<NameToken> tokens)
    {
        var (patronymic, given) = (Gender.Unknown, Gender.Unknown);
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Patronymic && tokens.Count > 2)
            {
                patronymic = token.Gender;
            }
            else if (token.Given > 0 && given is Gender.Unknown)
            {
                given = token.Gender;
            }
        }
        return patronymic is not Gender.Unknown ? patronymic : given;
    }
}
