namespace Scrutineer.Reports.Sealing;

/// <summary>The text form of a sealed file (C2SP age, §ASCII armor): strict base64 between two lines.</summary>
public static class Armor
{
    internal const int Columns = 64;
    internal const int BytesPerLine = 48;

    internal const string First = "-----BEGIN AGE ENCRYPTED FILE-----";
    internal const string Last = "-----END AGE ENCRYPTED FILE-----";

    /// <summary>A stream that writes what it is given as text; whole after its disposal, which leaves the output open.</summary>
    public static Stream Writer(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new ArmorWriter(output);
    }

    /// <summary>A stream of the bytes behind a text; it throws <see cref="BrokenSealException"/> where the text is misspelt.</summary>
    public static Stream Reader(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ArmorReader(new BufferedInput(input));
    }
}
