namespace Scrutineer.Reports.Receipts;

/// <summary>
/// One word more, so that a slip is noticed and mended: a Reed–Solomon symbol over GF(2¹¹) (x¹¹ + x² + 1). It notices every
/// single wrong word and every two that changed places, and says what a word must be when only one is in doubt.
/// </summary>
internal static class CheckWord
{
    private const int Bits = Words.WordList.BitsPerWord;
    private const int Modulus = 0b1000_0000_0101;

    /// <summary>The number of the check word.</summary>
    /// <param name="words">Numbers of the other words, 0 to 2,047.</param>
    public static int Of(ReadOnlySpan<int> words) => Sum(words, weightOfLast: 1);

    /// <summary>Whether the last word is the check word of those before it.</summary>
    public static bool Holds(ReadOnlySpan<int> words) => Sum(words, weightOfLast: 0) == 0;

    /// <summary>What the word at a place must be for the check word to hold.</summary>
    public static int Mended(ReadOnlySpan<int> words, int place)
    {
        int[] others = [.. words];
        others[place] = 0;
        // The weight of a place is x to the power of its distance from the end; to divide by it, multiply by its inverse.
        var missing = Sum(others, weightOfLast: 0);
        for (var i = words.Length - 1; i > place; i--)
        {
            missing = Halve(missing);
        }
        return missing;
    }

    // Horner: the last word has the weight x^weightOfLast.
    private static int Sum(ReadOnlySpan<int> words, int weightOfLast)
    {
        var sum = 0;
        foreach (var word in words)
        {
            sum = Double(sum) ^ word;
        }
        for (var i = 0; i < weightOfLast; i++)
        {
            sum = Double(sum);
        }
        return sum;
    }

    private static int Double(int value) => (value << 1) ^ ((value >> (Bits - 1)) * Modulus);

    private static int Halve(int value) => ((value & 1) == 0 ? value : value ^ Modulus) >> 1;
}
