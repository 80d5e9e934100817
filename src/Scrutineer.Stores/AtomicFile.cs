using Scrutineer.Wording;

namespace Scrutineer.Stores;

/// <summary>A file that appears whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>
    /// Writes beside the place under a name of its own, flushes to the disk, then moves; what stood there before is kept until then.
    /// </summary>
    /// <param name="path">The file; its folder is made where missing.</param>
    /// <param name="content">Everything.</param>
    /// <param name="stop">Stops the writing; nothing is left half written.</param>
    /// <exception cref="OutputRefusedException">A key stands there, or a file of another kind.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task Write(string path, ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        var place = Path.GetFullPath(path);
        if (ForeignFiles.WhyNot(place, FileSample.Of(content.Span)) is { } problem)
        {
            throw new OutputRefusedException(problem);
        }
        await Place(place, content, isNew: false, isSecret: false, stop).ConfigureAwait(false);
    }

    /// <summary>Writes what comes little by little as <see cref="Write(string, ReadOnlyMemory{byte}, CancellationToken)"/> does: nothing is held in memory.</summary>
    /// <param name="path">The file; its folder is made where missing.</param>
    /// <param name="write">Writes everything; false where there is nothing to keep after all.</param>
    /// <param name="stop">Stops the writing; nothing is left half written.</param>
    /// <exception cref="OutputRefusedException">A key stands there, or a file of another kind.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task Write(string path, Func<Stream, Task<bool>> write, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(write);
        var place = Path.GetFullPath(path);
        if ((Directory.Exists(place) || SpecialFiles.Is(place)) && ForeignFiles.WhyNot(place, []) is { } folder)
        {
            throw new OutputRefusedException(folder);
        }
        await Place(place, write, ForeignFiles.WhyNot, isNew: false, isSecret: false, stop).ConfigureAwait(false);
    }

    /// <summary>Writes a file that only its owner may read, where none stands; one that a killed process left empty is none.</summary>
    /// <param name="path">The file; its folder is made where missing.</param>
    /// <param name="content">Everything.</param>
    /// <param name="stop">Stops the writing; nothing is left half written.</param>
    /// <returns>False where something stands there already: it is left as it is.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task<bool> Create(string path, ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        var place = Path.GetFullPath(path);
        if (IsTaken(place))
        {
            return false;
        }
        await Place(place, content, isNew: !File.Exists(place), isSecret: true, stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether something stands at a place that a new file may not take.</summary>
    public static bool IsTaken(string path) =>
        Directory.Exists(path)
        || SpecialFiles.Is(path)
        || (new FileInfo(path) is var file && (file.LinkTarget is not null || file is { Exists: true, Length: > 0 }));

    private static Task Place(
        string place,
        ReadOnlyMemory<byte> content,
        bool isNew,
        bool isSecret,
        CancellationToken stop
    ) =>
        Place(
            place,
            async file =>
            {
                await file.WriteAsync(content, stop).ConfigureAwait(false);
                return true;
            },
            (_, _) => null,
            isNew,
            isSecret,
            stop
        );

    private delegate Problem? Refusal(string place, ReadOnlySpan<byte> sample);

    private static async Task Place(
        string place,
        Func<Stream, Task<bool>> write,
        Refusal whyNot,
        bool isNew,
        bool isSecret,
        CancellationToken stop
    )
    {
        var folder = Path.GetDirectoryName(place)!;
        Directory.CreateDirectory(folder);
        Leftovers.RemoveFiles(place);
        var partial = Leftovers.NameFor(place, "partial");
        try
        {
            var options = new FileStreamOptions
            {
                // Never one that is there: a link in its place would be followed.
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Share = FileShare.None,
                BufferSize = 0,
            };
            if (isSecret && !OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            DiskSteps.Make(partial);
            var file = new FileStream(partial, options);
            await using (file.ConfigureAwait(false))
            {
                DiskSteps.Write(partial);
                if (!await write(file).ConfigureAwait(false))
                {
                    return;
                }
                stop.ThrowIfCancellationRequested();
                DiskSteps.Flush(partial);
                RandomAccess.FlushToDisk(file.SafeFileHandle);
            }
            if (whyNot(place, FileSample.Of(partial)) is { } problem)
            {
                throw new OutputRefusedException(problem);
            }
            DiskSteps.Move(place);
            File.Move(partial, place, overwrite: !isNew);
            DurableFiles.FlushFolder(folder);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}

/// <summary>An output that would take the place of something that is not ours to replace.</summary>
#pragma warning disable CA1032 // Without a problem it would say nothing.
public sealed class OutputRefusedException(Problem problem) : IOException(problem?.What.En)
#pragma warning restore CA1032
{
    /// <summary>What stands there, and what to do.</summary>
    public Problem Problem { get; } = problem ?? throw new ArgumentNullException(nameof(problem));
}
