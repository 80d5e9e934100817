using Scrutineer.Wording;

namespace Scrutineer.Returns.Mappings;

/// <summary>
/// The names that the program itself writes: <c>region</c>, <c>commission</c>, <c>station</c>, the fields' ids, and
/// one column <c>votes:NAME</c> for each choice.
/// </summary>
internal static class Canonical
{
    public const string Votes = "votes:";

    public static bool Fits(Headers headers) =>
        headers.Find(ReturnField.Registered.Id()).Count > 0
        && Enumerable.Range(0, headers.Count).Any(i => headers.Plain(i).StartsWith(Votes, StringComparison.Ordinal));

    public static Outcome<Layout> Resolve(Headers headers, string file)
    {
        var draft = new LayoutDraft(headers, file) { IsOwn = true };
        for (var column = 0; column < headers.Count; column++)
        {
            var plain = headers.Plain(column);
            if (FieldIds.TryParse(plain, out var field))
            {
                draft.Field(field.Value, column);
            }
            else if (plain.StartsWith(Votes, StringComparison.Ordinal))
            {
                draft.Choice(headers[column][Votes.Length..].Trim(), column);
            }
            else if (plain is "region" or "commission" or "station")
            {
                draft.Place(plain, column);
            }
        }
        return draft.Finish(
            (ReturnField.Registered, "registered"),
            (ReturnField.Issued, "issued"),
            (ReturnField.Cast, "cast")
        );
    }
}
