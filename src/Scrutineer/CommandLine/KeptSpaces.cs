using System.Text;

namespace Scrutineer.CommandLine;

/// <summary>
/// Spaces that must not be broken, such as those inside a number, held back while lines are laid out by what breaks at any space, and
/// given back as they were when the lines are written.
/// </summary>
/// <param name="to">Where the lines go.</param>
internal sealed class KeptSpaces(TextWriter to) : TextWriter
{
    // Characters of private use, which no text for a terminal contains, one column wide as spaces are.
    private const char NoBreak = '\uE0A0';
    private const char NarrowNoBreak = '\uE0AF';

    public override Encoding Encoding => to.Encoding;

    /// <summary>The text with such spaces held back.</summary>
    public static string Hold(string text) => text.Replace('\u00A0', NoBreak).Replace('\u202F', NarrowNoBreak);

    public override void Write(char value) => to.Write(Back(value));

    public override void Write(string? value) => to.Write(value is null ? null : Back(value));

    public override void WriteLine(string? value) => to.WriteLine(value is null ? null : Back(value));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) =>
        to.WriteAsync(Back(buffer.ToString()).AsMemory(), cancellationToken);

    public override void Flush() => to.Flush();

    public override Task FlushAsync() => to.FlushAsync();

    private static string Back(string text) =>
        text.AsSpan().ContainsAny(NoBreak, NarrowNoBreak)
            ? text.Replace(NoBreak, '\u00A0').Replace(NarrowNoBreak, '\u202F')
            : text;

    private static char Back(char c) =>
        c switch
        {
            NoBreak => '\u00A0',
            NarrowNoBreak => '\u202F',
            _ => c,
        };
}
