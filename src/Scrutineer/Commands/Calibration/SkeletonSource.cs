using System.CommandLine;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Cases.Files;
using Scrutineer.CommandLine;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Returns;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Calibration;

/// <summary>Reads the votes whose stations are imitated.</summary>
internal static class SkeletonSource
{
    /// <summary>Names the invented country of the simulated case.</summary>
    public const string Invented = "invented";

    /// <summary>All skeletons asked for, or the first problem.</summary>
    public static Outcome<IReadOnlyList<Skeleton>> Read(
        ParseResult parsed,
        CalibrateOptions options,
        CancellationToken stop
    )
    {
        var skeletons = new List<Skeleton>();
        foreach (var source in parsed.GetValue(options.Skeletons)!)
        {
            if (string.Equals(source, Invented, StringComparison.Ordinal))
            {
                skeletons.Add(new InventedCountry().Skeleton(SimulatedCase.Seed));
                continue;
            }
            var vote = Vote(source, parsed, options, stop);
            if (!vote.Succeeded)
            {
                return Outcome<IReadOnlyList<Skeleton>>.Refused(vote.Problems);
            }
            if (Lacking(vote.Value.Read.Returns, source) is { } problem)
            {
                return Outcome<IReadOnlyList<Skeleton>>.Refused(problem);
            }
            var (part, says) = Thinned.Every(vote.Value.Read.Returns, parsed.GetValue(options.Every));
            skeletons.Add(ObservedSkeleton.From(vote.Value.Name + says, part));
        }
        return Outcome<IReadOnlyList<Skeleton>>.Of(skeletons);
    }

    /// <summary>One vote's returns with the name that it has in tables.</summary>
    public static Outcome<NamedVote> Vote(
        string source,
        ParseResult parsed,
        CalibrateOptions options,
        CancellationToken stop
    )
    {
        var name = parsed.GetValue(options.Name);
        if (Directory.Exists(source))
        {
            var loaded = new ReadCase().Run(source);
            if (!loaded.Succeeded)
            {
                return Outcome<NamedVote>.Refused(loaded.Problems);
            }
            if (loaded.Value.Returns is null)
            {
                return Outcome<NamedVote>.Refused(NoReturns(source));
            }
            var checkedReturns = new ReadReturns().Run(loaded.Value, ReturnsSource.OfCase(ThisProgram.Cache), stop);
            return checkedReturns.Succeeded
                ? Outcome<NamedVote>.Of(new NamedVote(name ?? loaded.Value.Id, checkedReturns.Value.Read))
                : Outcome<NamedVote>.Refused(checkedReturns.Problems);
        }
        var mapping = ReturnsFiles.Mapping(parsed.GetValue(options.Profile), parsed.GetValue(options.Map)?.FullName);
        if (!mapping.Succeeded)
        {
            return Outcome<NamedVote>.Refused(mapping.Problems);
        }
        var read = ReturnsFiles.Read(source, new ReadOptions { Mapping = mapping.Value }, stop);
        return read.Succeeded
            ? Outcome<NamedVote>.Of(new NamedVote(name ?? Path.GetFileName(source).Split('.')[0], read.Value))
            : Outcome<NamedVote>.Refused(read.Problems);
    }

    private static Problem? Lacking(ReturnSet returns, string source)
    {
        foreach (var field in (ReturnField[])[ReturnField.Registered, ReturnField.Issued, ReturnField.Cast])
        {
            if (!returns.Has(field))
            {
                return new Problem(
                    "missing-field",
                    new Bilingual(
                        $"у протоколах немає поля {field.Id()}, без якого голосування не змоделювати",
                        $"the returns have no field {field.Id()}, without which no vote can be simulated"
                    ),
                    new Bilingual(
                        "додайте його до зіставлення стовпців: --map",
                        "add it to the mapping of columns: --map"
                    ),
                    source
                );
            }
        }
        return returns.Count > 0
            ? null
            : new Problem(
                "no-usable-station",
                new Bilingual("жодної дільниці з даними", "no station with data"),
                new Bilingual("дайте інший файл", "give another file"),
                source
            );
    }

    private static Problem NoReturns(string source) =>
        new(
            "no-returns",
            new Bilingual("справа не має протоколів", "the case has no returns"),
            new Bilingual(
                "дайте справу з returns.yaml або файл протоколів",
                "give a case with returns.yaml, or a file of returns"
            ),
            source
        );
}

/// <summary>A vote with the name that it has in tables.</summary>
internal sealed record NamedVote(string Name, ReadReport Read);
