namespace Scrutineer.Parties.Names;

/// <summary>One word of a name with all that the word alone tells. Two equal words are equal tokens wherever they stand.</summary>
/// <param name="Written">The word as written, in lower case and one script.</param>
/// <param name="Sounds">Its sounds, masculine for surnames that change.</param>
/// <param name="Kind">Its part.</param>
/// <param name="Given">Class of the given name, 0 when unknown.</param>
/// <param name="Father">Class of the father's name in a patronymic, 0 when unknown.</param>
/// <param name="Gender">Gender of the form.</param>
internal sealed record NameToken(
    string Written,
    string Sounds,
    TokenKind Kind,
    short Given = 0,
    short Father = 0,
    Gender Gender = Gender.Unknown
)
{
    private static readonly float[] Weights = [1f, 0.8f, 0.5f, 0.25f, 0.1f, 0.5f, 1f];

    /// <summary>How much it counts beside a word, which counts 1.</summary>
    public float Weight => Weights[(int)Kind];

    /// <summary>Whether the sounds are letters of the alphabet of sounds.</summary>
    public bool Alphabetic { get; } = Sounds.Length > 0 && Sounds[0] is >= 'a' and <= 'z';

    /// <summary>Consonants only, by which Arabic writing meets Latin; empty where too little is left.</summary>
    public string Skeleton => Skeletons.Of(Sounds);

    /// <summary>The ending that tells one Slavic surname from another of the same stem.</summary>
    public SurnameEnding Ending { get; } = Kind is TokenKind.Word ? SurnameEndings.Of(Sounds) : SurnameEnding.None;
}
