namespace Scrutineer.Reports.Store;

/// <summary>All that is known of a sealed part without a key.</summary>
/// <param name="Id">32 random hexadecimal digits.</param>
/// <param name="Report">The report that it belongs to.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Day">When it came in, to the day.</param>
/// <param name="Bytes">Length of the sealed file, which padding made one of few.</param>
/// <param name="Sha256">Of the sealed file, 64 hexadecimal digits.</param>
public sealed record StoredPart(string Id, string Report, PartKind Kind, DateOnly Day, long Bytes, string Sha256);
