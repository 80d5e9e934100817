using System.IO.Compression;
using System.Security.Cryptography;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Testing;

namespace Scrutineer.Forensics.Tests.Golden;

public sealed class SimulatedCaseTests
{
    private const string Sha256 = "623bb5747b4ef21d6b7964baed64696238302292f2089f58d5168445ca84fc83";

    [Fact]
    public void The_simulated_case_is_the_same_bytes_on_every_machine() =>
        Assert.Equal(Sha256, Convert.ToHexStringLower(SHA256.HashData(SimulatedCase.Csv())));

    [Fact]
    public void The_file_in_the_case_folder_unpacks_to_the_regenerated_bytes()
    {
        var file = Path.Combine(SharedData.Repository, "cases", "simulated", "returns.csv.gz");
        Assert.SkipUnless(File.Exists(file), "needs cases/simulated/returns.csv.gz");
        using var packed = File.OpenRead(file);
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        Assert.Equal(SimulatedCase.Csv(), bytes.ToArray());
    }

    [Fact]
    public void Packed_the_simulated_case_stays_below_300_kilobytes()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(SimulatedCase.Csv());
        }
        Assert.InRange(packed.Length, 50_000, 300_000);
    }

    [Fact]
    public void What_was_done_to_the_simulated_case_is_what_its_description_says()
    {
        var election = SimulatedCase.Make();
        var stations = election.Truth.Touched.Count;
        Assert.Equal(3600, stations);
        Assert.Equal(300, election.Returns.WithoutData.Count);
        Assert.Equal(300, election.Truth.Count(Touch.Withheld));
        Assert.Equal(0.06, (double)election.Truth.Count(Touch.Stuffed) / stations, 3);
        Assert.Equal(0.03, (double)election.Truth.Count(Touch.Rounded) / stations, 3);
        Assert.Equal(
            election.Truth.LeaderVotesBefore + election.Truth.VotesAdded + election.Truth.VotesMoved,
            Total(election.Returns.LeaderVotes)
        );
    }

    private static long Total(ReadOnlySpan<int> column)
    {
        long sum = 0;
        foreach (var x in column)
        {
            sum += x;
        }
        return sum;
    }
}
