using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Scrutineer.Commands.Parties;

/// <summary>A file mapped into memory for reading: its pages come from the disk when they are looked at and are shared by processes.</summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly int _length;

    /// <summary>Maps a file of at most 2 GiB.</summary>
    /// <exception cref="IOException">The file is longer, or cannot be opened.</exception>
    public MappedFile(string path)
    {
        var length = new FileInfo(path).Length;
        _length = length is > 0 and <= int.MaxValue ? (int)length : throw new IOException(path);
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _start = pointer + _view.PointerOffset;
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing)
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
