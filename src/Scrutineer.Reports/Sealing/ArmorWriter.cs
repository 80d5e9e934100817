using System.Text;

namespace Scrutineer.Reports.Sealing;

/// <summary>Writes bytes as armor: 48 bytes a line.</summary>
internal sealed class ArmorWriter(Stream output) : Stream
{
    private readonly byte[] _line = new byte[Armor.BytesPerLine];
    private int _filled;
    private bool _begun;
    private bool _ended;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var taken = Math.Min(buffer.Length, _line.Length - _filled);
            buffer[..taken].CopyTo(_line.AsSpan(_filled));
            buffer = buffer[taken..];
            _filled += taken;
            if (_filled == _line.Length)
            {
                WriteLine();
            }
        }
    }

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_ended)
        {
            _ended = true;
            Begin();
            if (_filled > 0)
            {
                WriteLine();
            }
            output.Write(Encoding.ASCII.GetBytes($"{Armor.Last}\n"));
        }
        base.Dispose(disposing);
    }

    private void Begin()
    {
        if (!_begun)
        {
            _begun = true;
            output.Write(Encoding.ASCII.GetBytes($"{Armor.First}\n"));
        }
    }

    private void WriteLine()
    {
        Begin();
        output.Write(Encoding.ASCII.GetBytes($"{Convert.ToBase64String(_line.AsSpan(0, _filled))}\n"));
        _filled = 0;
    }
}
