namespace Scrutineer.Reports.Words;

/// <summary>What people mean by letters that their keyboard has not.</summary>
internal static class Spellings
{
    /// <summary>Letters that people leave out, or that a neighbour's keyboard has not, made one: ґ as г; і, ї, й as и; є as е.</summary>
    public static string Fold(string word) =>
        string.Concat(
            word.Select(letter =>
                letter switch
                {
                    'ґ' => 'г',
                    'і' or 'ї' or 'й' or 'ы' => 'и',
                    'є' or 'э' or 'ё' => 'е',
                    _ => letter,
                }
            )
        );
}
