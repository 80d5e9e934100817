using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Reading;

/// <summary>Rows of a table, front to back, whatever it is written in.</summary>
internal abstract class TableRows : IDisposable
{
    /// <summary>1-based line on which the current row begins; the header is on line 1.</summary>
    public abstract int Line { get; }

    /// <summary>Cells in the current row.</summary>
    public abstract int Cells { get; }

    /// <summary>A cell as text, valid until the next row.</summary>
    public abstract ReadOnlySpan<char> this[int column] { get; }

    /// <summary>A cell as a count, <see cref="Counts.Blank"/> or <see cref="Counts.Bad"/>.</summary>
    public abstract int Count(int column);

    /// <summary>The same where the table writes its counts in a way of its own.</summary>
    public virtual int Count(int column, CountFormat format) => format.Read(this[column]);

    /// <summary>The line on which a cell stands, where a row is made of several.</summary>
    public virtual int LineOf(int column) => Line;

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="RefusedException">The table is broken from here on.</exception>
    public abstract bool Next();

    /// <summary>The first rows with their lines, without going to them. Call it before <see cref="Next"/>.</summary>
    public abstract List<(int Line, string[] Cells)> Peek(int most);

    /// <summary>Whether the current row has no written cell.</summary>
    public bool IsBlank()
    {
        for (var i = 0; i < Cells; i++)
        {
            if (!this[i].IsWhiteSpace())
            {
                return false;
            }
        }
        return true;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
