namespace Scrutineer.Sites;

/// <summary>Codes of the steps that mend what can be wrong with pages, for a host to name in its own way.</summary>
public static class SitesRemedy
{
    /// <summary>Name another folder to write to.</summary>
    public const string OtherFolder = "other-folder";
}
