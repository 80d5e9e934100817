using System.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>Options that take one of a few words, refused in the reader's language with the nearest word.</summary>
internal static class FewWords
{
    /// <summary>Lets an option take these values only, and completes them in a shell.</summary>
    public static Option<T> OneOf<T>(this Option<T> option, Language language, params IReadOnlyList<string> values)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. values]);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !values.Contains(t.Value)))
            {
                result.AddError(Refusal(option.Name, token.Value, values).In(language));
            }
        });
        return option;
    }

    private static Bilingual Refusal(string option, string given, IReadOnlyList<string> values)
    {
        var all = string.Join(", ", values);
        var near = Spelling.Nearest(given, values);
        return near is null
            ? new(
                $"Параметр {option} не приймає «{given}»; можна: {all}.",
                $"{option} does not take '{given}'; it takes: {all}."
            )
            : new(
                $"Параметр {option} не приймає «{given}». Можливо, {near}? Можна: {all}.",
                $"{option} does not take '{given}'. Did you mean {near}? It takes: {all}."
            );
    }
}
