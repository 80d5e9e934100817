namespace Scrutineer.Cases;

/// <summary>The program that makes a dossier or a publication, as these record it.</summary>
/// <param name="Version">Such as <c>0.1.0</c>.</param>
public sealed record Tool(string Version)
{
    /// <summary>Such as <c>scrutineer 0.1.0</c>.</summary>
    public string Name => "scrutineer " + Version;
}
