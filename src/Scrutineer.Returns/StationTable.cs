namespace Scrutineer.Returns;

/// <summary>Which stations: region, territorial commission and own name of each, in columns of one length.</summary>
/// <remarks>Names of regions and commissions are held once; a station holds their index.</remarks>
public sealed class StationTable
{
    private readonly int[] _region;
    private readonly int[] _commission;
    private readonly RowNumbers _rows;
    private readonly Labels _names;

    internal StationTable(int[] region, int[] commission, Labels names, RowNumbers rows)
    {
        if (region.Length != commission.Length || region.Length != names.Count || region.Length != rows.Count)
        {
            throw new ArgumentException("Columns differ in length.");
        }
        _region = region;
        _commission = commission;
        _names = names;
        _rows = rows;
    }

    /// <summary>Number of stations.</summary>
    public int Count => _region.Length;

    /// <summary>Index of each station's region in <see cref="ReturnSet.Regions"/>.</summary>
    public ReadOnlySpan<int> Region => _region;

    /// <summary>Index of each station's territorial commission in <see cref="ReturnSet.Commissions"/>.</summary>
    public ReadOnlySpan<int> Commission => _commission;

    /// <summary>1-based row of the source file (the header is row 1), for pointing a reader to it.</summary>
    public int Row(int station) => _rows[station];

    /// <summary>The station's own name or number, as the source writes it.</summary>
    public string Name(int station) => _names[station];

    /// <summary>The same name as UTF-8 bytes, without making a string.</summary>
    public ReadOnlySpan<byte> Utf8Name(int station) => _names.Utf8(station);
}
