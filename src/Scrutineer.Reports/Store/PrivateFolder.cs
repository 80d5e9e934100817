namespace Scrutineer.Reports.Store;

/// <summary>A folder that only its owner may enter, where the system knows owners.</summary>
internal static class PrivateFolder
{
    /// <summary>Makes it; one that is there is left as it is.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }
}
