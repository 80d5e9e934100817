namespace Scrutineer.Stores;

/// <summary>
/// What changes on the disk, one step at a time. Nobody listens but tests, which make each step slow or end the process there: a kill or a
/// power cut may come between any two.
/// </summary>
internal static class DiskSteps
{
    /// <summary>Called before each step with its name — <c>write</c>, <c>flush</c>, <c>move</c>, <c>delete</c>, <c>make</c> — and the path.</summary>
    public static Action<string, string>? Before { get; set; }

    public static void Make(string path) => Before?.Invoke("make", path);

    public static void Write(string path) => Before?.Invoke("write", path);

    public static void Flush(string path) => Before?.Invoke("flush", path);

    public static void Move(string path) => Before?.Invoke("move", path);

    public static void Delete(string path) => Before?.Invoke("delete", path);
}
