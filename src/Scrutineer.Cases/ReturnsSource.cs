namespace Scrutineer.Cases;

/// <summary>Where the returns of an assessment come from.</summary>
public abstract record ReturnsSource
{
    private ReturnsSource() { }

    /// <summary>The law only, without numbers.</summary>
    public static ReturnsSource None { get; } = new Without();

    /// <summary>Where the case says: inside it, or where they were fetched to before.</summary>
    /// <param name="cache">The folder of fetched returns; null where there is none.</param>
    public static ReturnsSource OfCase(string? cache = null) => new FromCase(cache);

    /// <summary>A file that the user gives; it must have the hash that the case pins.</summary>
    /// <param name="path">Its path.</param>
    public static ReturnsSource File(string path) => new FromFile(path);

    internal sealed record Without : ReturnsSource;

    internal sealed record FromCase(string? Cache) : ReturnsSource;

    internal sealed record FromFile(string Path) : ReturnsSource;
}
