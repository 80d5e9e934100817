using System.Reflection;

namespace Scrutineer.Forensics;

/// <summary>Pages of methods, which travel inside the assembly that holds the method.</summary>
internal static class MethodPage
{
    public static string Of(Assembly assembly, string method)
    {
        using var stream =
            assembly.GetManifestResourceStream($"methods/{method}.md")
            ?? throw new InvalidOperationException($"The program was built without the page of {method}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
