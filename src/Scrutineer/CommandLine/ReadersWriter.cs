using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>What a reader of English sees in a terminal: numbers are grouped by commas. Data are never written through it.</summary>
/// <param name="to">Where the text goes.</param>
internal sealed class ReadersWriter(TextWriter to) : TextWriter
{
    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => to.Write(value);

    public override void Write(string? value) => to.Write(value is null ? null : Typeset.OfNumbers(value, Language.En));

    public override void WriteLine(string? value) =>
        to.WriteLine(value is null ? null : Typeset.OfNumbers(value, Language.En));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) =>
        to.WriteAsync(Typeset.OfNumbers(buffer.ToString(), Language.En).AsMemory(), cancellationToken);

    public override void Flush() => to.Flush();

    public override Task FlushAsync() => to.FlushAsync();
}
