using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Stores;

/// <summary>
/// Bytes by name as files of a folder, which a static host can serve. Bytes are flushed before a name points at them, and names
/// are flushed with the folder that holds them. One process writes at a time; <see cref="TryLock"/> keeps others off.
/// </summary>
/// <param name="folder">The folder; made at the first write where it is missing.</param>
public sealed class FolderStore(string folder) : IByteStore
{
    // Where new bytes wait for their name: on the same file system, in a corner that hosts do not serve.
    private const string Scratch = ".writer/new";

    private readonly string _root = Path.GetFullPath(NotBlank(folder));
    private readonly Lock _writing = new();

    /// <inheritdoc/>
    public string Place => folder;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? TryRead(string name)
    {
        var path = PathOf(name);
        return File.Exists(path) ? File.ReadAllBytes(path) : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>The bytes of a name, where there are no more than is read of their kind.</summary>
    /// <param name="name">The name.</param>
    /// <param name="most">How many bytes are read at most: of a link to an endless device, no more than that is held.</param>
    /// <param name="problem">That there are more; null where there are not.</param>
    /// <returns>The bytes; null where there are none, or more.</returns>
    public ReadOnlyMemory<byte>? TryRead(string name, long most, out Problem? problem)
    {
        problem = null;
        return
            File.Exists(PathOf(name))
            && InputFiles.TryRead(Path.Combine(folder, name), out var bytes, out problem, most)
            ? bytes
            : default(ReadOnlyMemory<byte>?);
    }

    /// <inheritdoc/>
    public IEnumerable<string> List(string under = "")
    {
        ArgumentNullException.ThrowIfNull(under);
        var top = under.Length == 0 ? _root : PathOf(under);
        return Directory.Exists(top)
            ? Directory
                .EnumerateFiles(top, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(_root, f).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(name => name != Scratch)
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <inheritdoc/>
    public void Replace(string name, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(name);
        lock (_writing)
        {
            DurableFiles.MakeFolder(Path.GetDirectoryName(PathOf(Scratch))!);
            DurableFiles.Replace(path, PathOf(Scratch), bytes);
        }
    }

    /// <inheritdoc/>
    public void ReplaceUnflushed(string name, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(name);
        lock (_writing)
        {
            DurableFiles.MakeFolder(Path.GetDirectoryName(PathOf(Scratch))!);
            DurableFiles.MakeFolder(Path.GetDirectoryName(path)!);
            DiskSteps.Write(path);
            File.WriteAllBytes(PathOf(Scratch), bytes);
            DiskSteps.Move(path);
            File.Move(PathOf(Scratch), path, overwrite: true);
        }
    }

    /// <inheritdoc/>
    public void Flush(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var paths = names.Select(PathOf).ToList();
        paths.ForEach(DurableFiles.Flush);
        foreach (var above in paths.Select(p => Path.GetDirectoryName(p)!).Distinct(StringComparer.Ordinal))
        {
            DurableFiles.FlushFolder(above);
        }
    }

    /// <inheritdoc/>
    public void Move(string from, string to)
    {
        var (old, present) = (PathOf(from), PathOf(to));
        lock (_writing)
        {
            DurableFiles.MakeFolder(Path.GetDirectoryName(present)!);
            DiskSteps.Move(present);
            File.Move(old, present, overwrite: true);
            foreach (var above in new[] { present, old }.Select(p => Path.GetDirectoryName(p)!).Distinct())
            {
                DurableFiles.FlushFolder(above);
            }
        }
    }

    /// <inheritdoc/>
    public void Delete(string name)
    {
        var path = PathOf(name);
        if (File.Exists(path))
        {
            DiskSteps.Delete(path);
            File.Delete(path);
        }
    }

    /// <inheritdoc/>
    public IGrowingBytes OpenToGrow(string name, long length) => GrowingFile.Open(PathOf(name), length);

    /// <inheritdoc/>
    public IDisposable? TryLock(string name)
    {
        var path = PathOf(name);
        DurableFiles.MakeFolder(Path.GetDirectoryName(path)!);
        return FileLock.TryHold(path);
    }

    private static string NotBlank(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return folder;
    }

    private string PathOf(string name) =>
        Path.Combine(_root, ByteName.Require(name).Replace('/', Path.DirectorySeparatorChar));
}
