using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Scrutineer.Tests.Repo;

/// <summary>Pure rooms have no clock, environment, network, disk, console or chance of their own: read from their compiled code.</summary>
public sealed class PurityTests
{
    private static readonly string[] Pure =
    [
        "Scrutineer.Wording",
        "Scrutineer.Returns",
        "Scrutineer.Forensics",
        "Scrutineer.Law",
        "Scrutineer.Parties",
        "Scrutineer.Transparency",
    ];

    private static readonly string[] ForbiddenTypes =
    [
        "System.Console",
        "System.Random",
        "System.Diagnostics.Stopwatch",
        "System.Diagnostics.Process",
        "System.Net.Http.HttpClient",
        "System.Net.Sockets.Socket",
        "System.TimeProvider",
        "System.IO.File",
        "System.IO.Directory",
        "System.IO.FileStream",
        "System.IO.FileInfo",
        "System.IO.DirectoryInfo",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid",
        "System.Environment.GetEnvironmentVariable",
        "System.Environment.get_MachineName",
        "System.Environment.get_TickCount64",
    ];

    public static TheoryData<string> PureRooms => [.. Pure];

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_pure_room_reaches_for_nothing_outside(string room) => Assert.Empty(Breaches(room + ".dll"));

    [Fact]
    public void Canary_a_room_that_reads_the_clock_and_the_environment_is_caught()
    {
        // This very assembly does, in the method below.
        Assert.NotEqual(default, ImpureOnPurpose().Day);
        var breaches = Breaches(typeof(PurityTests).Assembly.GetName().Name + ".dll").ToList();
        Assert.Contains("System.DateTime.get_UtcNow", breaches);
        Assert.Contains("System.Environment.GetEnvironmentVariable", breaches);
        Assert.Contains("System.Diagnostics.Stopwatch", breaches);
        Assert.Contains("System.IO.File", breaches);
    }

    private static (DateTime Day, string? Path, long Ticks) ImpureOnPurpose() =>
        (DateTime.UtcNow, Environment.GetEnvironmentVariable("PATH"), System.Diagnostics.Stopwatch.GetTimestamp());

    private static IEnumerable<string> Breaches(string assembly)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var types = metadata
            .TypeReferences.Select(h => metadata.GetTypeReference(h))
            .Select(t => metadata.GetString(t.Namespace) + "." + metadata.GetString(t.Name));
        var members = metadata
            .MemberReferences.Select(h => metadata.GetMemberReference(h))
            .Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m =>
                (Type: metadata.GetTypeReference((TypeReferenceHandle)m.Parent), Name: metadata.GetString(m.Name))
            )
            .Select(m => $"{metadata.GetString(m.Type.Namespace)}.{metadata.GetString(m.Type.Name)}.{m.Name}");
        return [.. types.Intersect(ForbiddenTypes), .. members.Intersect(ForbiddenMembers)];
    }
}
