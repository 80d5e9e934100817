using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Scrutineer.LanguageServer;

/// <summary>What was wrong with the frame of a message: nothing, or why its content was passed over.</summary>
internal enum FrameFlaw
{
    None,
    BadHeader,
    TooLong,
    BrokenOff,
}

/// <summary>The content of one message, or what is wrong with its frame.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Frame(byte[] Content, FrameFlaw Flaw);

/// <summary>
/// Messages on a stream as the Language Server Protocol 3.17 frames them: header lines, an empty line, content of the length that
/// the header says. A frame that is wrong is passed over, and reading goes on with the next; memory is bounded by
/// <see cref="Longest"/>, whatever a header announces.
/// </summary>
internal sealed class MessageFrames(Stream input, Stream output)
{
    /// <summary>Bytes of the longest content that is taken in.</summary>
    public const int Longest = 32 * 1024 * 1024;

    // A length beyond this is no length: who waits for so many bytes hears nothing more.
    private const long MostSkipped = 256 * 1024 * 1024;
    private const int LongestLine = 1024;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next message; null at the end of the stream.</summary>
    public async ValueTask<Frame?> Read(CancellationToken stop)
    {
        long? length = null;
        var (isBad, any) = (false, false);
        while (true)
        {
            var line = await ReadLine(stop);
            if (line is null)
            {
                return any ? new Frame([], FrameFlaw.BrokenOff) : null;
            }
            if (line.Length == 0)
            {
                if (!any)
                {
                    // An empty line before a header: some writers leave one.
                    continue;
                }
                break;
            }
            any = true;
            isBad |= !TakeHeader(line, ref length);
        }
        if (length is not { } bytes)
        {
            return new Frame([], FrameFlaw.BadHeader);
        }
        if (bytes > Longest)
        {
            return new Frame([], await Skip(bytes, stop) ? FrameFlaw.TooLong : FrameFlaw.BrokenOff);
        }
        var content = await ReadExactly((int)bytes, stop);
        return content is null ? new Frame([], FrameFlaw.BrokenOff)
            : isBad ? new Frame([], FrameFlaw.BadHeader)
            : new Frame(content, FrameFlaw.None);
    }

    /// <summary>Writes one message.</summary>
    public async ValueTask Write(ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n");
        await output.WriteAsync(Encoding.ASCII.GetBytes(header), stop);
        await output.WriteAsync(content, stop);
        await output.FlushAsync(stop);
    }

    private static bool TakeHeader(string line, ref long? length)
    {
        // After a frame without a length, its content stands on one line with the next header.
        line = line[Math.Max(0, line.LastIndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase))..];
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = colon < 0 ? ("", "") : (line[..colon].Trim(), line[(colon + 1)..].Trim());
        if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
        {
            var isRead =
                long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                && bytes <= MostSkipped;
            var isNew = length is null;
            length ??= isRead ? bytes : null;
            return isRead && isNew;
        }
        if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
        {
            var charset = value.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
            return charset < 0
                || value[(charset + "charset=".Length)..].Trim('"', ' ') is "utf-8" or "utf8" or "UTF-8" or "UTF8";
        }
        // Headers of later versions are let through; a line without a colon is none.
        return name.Length > 0;
    }

    /// <summary>A line without its end, of one that is too long its last part; null at the end of the stream.</summary>
    private async ValueTask<string?> ReadLine(CancellationToken stop)
    {
        var line = new StringBuilder();
        var any = false;
        while (true)
        {
            if (_start == _end && !await Fill(stop))
            {
                return any ? line.ToString() : null;
            }
            any = true;
            var b = _buffer[_start++];
            if (b == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }
            if (line.Length == 2 * LongestLine)
            {
                line.Remove(0, LongestLine);
            }
            line.Append((char)b);
        }
    }

    private async ValueTask<byte[]?> ReadExactly(int count, CancellationToken stop)
    {
        // Grown as bytes come, so that a header alone costs nothing.
        var content = new ArrayBufferWriter<byte>(Math.Clamp(count, 1, 64 * 1024));
        while (content.WrittenCount < count)
        {
            if (_start == _end && !await Fill(stop))
            {
                return null;
            }
            var piece = Math.Min(count - content.WrittenCount, _end - _start);
            content.Write(_buffer.AsSpan(_start, piece));
            _start += piece;
        }
        return content.WrittenSpan.ToArray();
    }

    private async ValueTask<bool> Skip(long count, CancellationToken stop)
    {
        while (count > 0)
        {
            if (_start == _end && !await Fill(stop))
            {
                return false;
            }
            var piece = (int)Math.Min(count, _end - _start);
            _start += piece;
            count -= piece;
        }
        return true;
    }

    private async ValueTask<bool> Fill(CancellationToken stop)
    {
        _start = 0;
        _end = await input.ReadAsync(_buffer, stop);
        return _end > 0;
    }
}
