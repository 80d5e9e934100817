using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Padding;

/// <summary>Reads back what <see cref="PaddedFileWriter"/> wrote, with a buffer of one frame.</summary>
public static class PaddedFileReader
{
    private const int LongestTrailer = 64 * 1024;

    /// <summary>Copies the file out of its frames.</summary>
    /// <param name="input">Frames, trailer and filling; read to its end.</param>
    /// <param name="output">Gets the file as it was; on a problem a part of it, which is not to be kept.</param>
    /// <returns>What stands of the file, or a problem where anything is not as it was written.</returns>
    public static Outcome<AboutFile> Read(Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        try
        {
            return ReadAll(input, output) is { } about
                ? Outcome.Of(about)
                : Outcome<AboutFile>.Refused(PaddingProblems.File());
        }
        catch (Exception e)
            when (e
                    is EndOfStreamException
                        or JsonException
                        or ArgumentException
                        or InvalidOperationException
                        or FormatException
            )
        {
            return Outcome<AboutFile>.Refused(PaddingProblems.File());
        }
    }

    private static AboutFile? ReadAll(Stream input, Stream output)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[PaddedFileWriter.LongestFrame];
        long content = 0;
        long read = 0;
        while (true)
        {
            var frame = Frame(input, buffer);
            read += 4 + frame.Length;
            if (frame.IsEmpty)
            {
                break;
            }
            hash.AppendData(frame.Span);
            output.Write(frame.Span);
            content += frame.Length;
        }
        var trailer = Frame(input, new byte[LongestTrailer]);
        read += 4 + trailer.Length;
        var about = JsonNode.Parse(trailer.Span) is JsonObject text
            ? AboutFile.From(text, content, hash.GetHashAndReset())
            : null;
        return IsFilling(input, Padme.LengthFor(read) - read, buffer) ? about : null;
    }

    private static ReadOnlyMemory<byte> Frame(Stream input, byte[] buffer)
    {
        Span<byte> length = stackalloc byte[4];
        input.ReadExactly(length);
        var bytes = BinaryPrimitives.ReadInt32BigEndian(length);
        if (bytes < 0 || bytes > buffer.Length)
        {
            throw new EndOfStreamException();
        }
        input.ReadExactly(buffer.AsSpan(0, bytes));
        return buffer.AsMemory(0, bytes);
    }

    private static bool IsFilling(Stream input, long expected, byte[] buffer)
    {
        long filled = 0;
        while (input.Read(buffer) is > 0 and var count)
        {
            if (buffer.AsSpan(0, count).ContainsAnyExcept((byte)0))
            {
                return false;
            }
            filled += count;
        }
        return filled == expected;
    }
}
