using Scrutineer.Cases.Assessments;
using Scrutineer.Cases.Files;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Calibration;

/// <summary>A vote with the name that it has in tables.</summary>
/// <param name="Name">The name.</param>
/// <param name="Read">Its returns, as they were read.</param>
public sealed record NamedVote(string Name, ReadReport Read);

/// <summary>Reads the returns of a vote from a case or a file: an operation.</summary>
public sealed class ReadVote
{
    /// <summary>The vote, or why its returns cannot be had.</summary>
    /// <param name="source">Where it is; not the invented country.</param>
    /// <param name="stop">Stops the reading.</param>
    public Outcome<NamedVote> Run(VoteSource source, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Directory.Exists(source.Path) ? OfCase(source, stop) : OfFile(source, stop);
    }

    private static Outcome<NamedVote> OfCase(VoteSource source, CancellationToken stop) =>
        new ReadCase()
            .Run(source.Path)
            .Then(@case =>
                @case.Returns is null
                    ? Outcome<NamedVote>.Refused(VoteProblems.NoReturns(source.Path))
                    : new ReadReturns()
                        .Run(@case, ReturnsSource.OfCase(source.Cache), stop)
                        .Map(read => new NamedVote(source.Name ?? @case.Id, read.Read))
            );

    private static Outcome<NamedVote> OfFile(VoteSource source, CancellationToken stop) =>
        ReturnsFiles
            .Mapping(source.Profile, source.Map)
            .Then(mapping => ReturnsFiles.Read(source.Path, new ReadOptions { Mapping = mapping }, stop))
            .Map(read => new NamedVote(source.Name ?? Path.GetFileName(source.Path).Split('.')[0], read));
}
