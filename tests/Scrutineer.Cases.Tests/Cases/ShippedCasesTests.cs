using System.IO.Compression;
using System.Security.Cryptography;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Testing;

namespace Scrutineer.Cases.Tests;

public sealed class ShippedCasesTests
{
    [Fact]
    public void The_real_case_names_three_days_and_six_territories()
    {
        var made = Shipped.RuPresident2024;
        Assert.Equal([new DateOnly(2024, 3, 15), new DateOnly(2024, 3, 16), new DateOnly(2024, 3, 17)], made.Days);
        Assert.Equal(6, made.Territories.Count);
        Assert.False(made.Invented);
        Assert.Equal(500, made.Totals.Count);
    }

    [Fact]
    public void The_control_is_a_vote_of_two_days_that_are_not_neighbours() =>
        Assert.Equal([new DateOnly(2019, 3, 31), new DateOnly(2019, 4, 21)], Shipped.UaPresident2019.Days);

    [Fact]
    public void The_simulated_case_says_that_it_is_invented_in_every_name()
    {
        var made = Shipped.Simulated;
        Assert.True(made.Invented);
        Assert.NotEmpty(Own(made));
        Assert.All(
            Own(made),
            t =>
                Assert.True(
                    t.En.Contains("nvented", StringComparison.Ordinal)
                        && t.Uk.Nominative.Contains("игадан", StringComparison.Ordinal),
                    t.Id
                )
        );
    }

    [Fact]
    public void The_simulated_returns_are_the_simulators_and_have_the_hash_and_size_that_the_case_states()
    {
        var entry = Shipped.Simulated.Returns!;
        var bytes = File.ReadAllBytes(Path.Combine(Shipped.Folder("simulated"), entry.File!));
        Assert.Equal(entry.Size, bytes.Length);
        Assert.Equal(entry.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
        {
            gzip.CopyTo(unpacked);
        }
        Assert.True(SimulatedCase.Csv().AsSpan().SequenceEqual(unpacked.ToArray()), "not what the simulator writes");
    }

    [Fact]
    public void The_real_returns_are_pinned_by_the_hash_of_the_published_file()
    {
        var path = Scrutineer.Testing.SharedData.Require("returns/ru-2024.csv.zip");
        var entry = Shipped.RuPresident2024.Returns!;
        var bytes = File.ReadAllBytes(path);
        Assert.Equal(entry.Size, bytes.Length);
        Assert.Equal(entry.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public void Every_fact_of_every_case_has_a_source_and_a_certainty_and_every_sentence_is_said_in_both_languages()
    {
        foreach (var made in Shipped.Names.Select(Shipped.Load))
        {
            Assert.NotEmpty(made.Law.Register.Facts);
            Assert.All(made.Law.Register.Facts, f => Assert.NotEmpty(f.Sources));
            foreach (var fact in made.Law.Register.Facts)
            {
                var vocabulary = made.Law.Register.Vocabulary;
                var sentence = Scrutineer.Law.Sentence.Of(
                    vocabulary.Predicate(fact.Predicate)!,
                    fact.Arguments,
                    made.Days[0]
                );
                var said = vocabulary.Say(sentence);
                Assert.DoesNotContain('{', said.Uk + said.En);
                Assert.Equal(sentence, vocabulary.ParseSentence(said.Uk).Value);
                Assert.Equal(sentence, vocabulary.ParseSentence(said.En).Value);
            }
        }
    }

    // Terms that the case itself declares; those of the shared vocabulary are everybody's.
    private static IEnumerable<Law.Term> Own(Case made) =>
        made.Law.Register.Vocabulary.Terms.Where(t =>
            t.Where?.File.StartsWith(made.Folder, StringComparison.Ordinal) == true
        );
}
