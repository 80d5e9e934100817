using System.Runtime.ExceptionServices;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// Reads ahead on a thread of its own, so that hashing and unpacking go on beside the parsing. Four blocks are in
/// flight at most: memory does not grow with the file.
/// </summary>
internal sealed class ReadAheadStream : ForwardStream
{
    private const int Blocks = 4;
    private const int BlockLength = 1 << 17;

    private readonly Stream _inner;
    private readonly byte[][] _blocks = new byte[Blocks][];
    private readonly int[] _lengths = new int[Blocks];
    private readonly SemaphoreSlim _filled = new(0);
    private readonly SemaphoreSlim _free = new(Blocks);
    private readonly Thread _thread;
    private volatile bool _stop;
    private Exception? _fault;
    private int _current;
    private int _at;
    private bool _open;
    private bool _ended;

    public ReadAheadStream(Stream inner)
    {
        _inner = inner;
        _thread = new Thread(Fill) { IsBackground = true, Name = "returns read-ahead" };
        _thread.Start();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }
        if (!_open)
        {
            _filled.Wait();
            (_open, _at) = (true, 0);
        }
        var block = _current % Blocks;
        var left = _lengths[block] - _at;
        if (left <= 0)
        {
            _ended = true;
            if (_fault is { } fault)
            {
                ExceptionDispatchInfo.Throw(fault);
            }
            return 0;
        }
        var taken = Math.Min(left, buffer.Length);
        _blocks[block].AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        if (taken == left)
        {
            _open = false;
            _current = (_current + 1) % Blocks;
            _free.Release();
        }
        return taken;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Whatever happens on the other thread is thrown again on the reader's."
    )]
    private void Fill()
    {
        for (var i = 0; ; i = (i + 1) % Blocks)
        {
            _free.Wait();
            if (_stop)
            {
                return;
            }
            var block = _blocks[i] ??= new byte[BlockLength];
            try
            {
                _lengths[i] = _inner.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            }
            catch (Exception fault)
            {
                _fault = fault;
                _lengths[i] = 0;
            }
            var last = _lengths[i] == 0;
            _filled.Release();
            if (last)
            {
                return;
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop = true;
            _free.Release();
            _thread.Join();
            _filled.Dispose();
            _free.Dispose();
            _inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
