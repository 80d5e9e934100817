namespace Scrutineer.Returns.Mappings;

/// <summary>
/// Reads the headers of ballots issued with their neighbours. Protocols write the ballots in parts (early, in the room, outside
/// it), and the wording of a part changes with the years: beside other parts, a column that does not say which part it is may be
/// the part in the room or all of them. A part never stands for the whole.
/// </summary>
internal static class IssuedBallots
{
    private static readonly string[] Whole = ["всего", "общее", "итого"];

    /// <summary>The field of every column of a protocol, or null.</summary>
    public static ReturnField?[] Among(Headers headers)
    {
        var fields = new ReturnField?[headers.Count];
        for (var column = 0; column < fields.Length; column++)
        {
            var plain = headers.Plain(column);
            fields[column] = RuCec.PlaceOf(plain) is null ? RuCec.FieldOf(plain) : null;
        }
        var parts = Columns(fields, ReturnField.IssuedEarly)
            .Concat(Columns(fields, ReturnField.IssuedOutside))
            .ToList();
        if (
            Columns(fields, ReturnField.Issued) is [var one]
            && parts.Count > 0
            && Columns(fields, ReturnField.IssuedInRoom).Count == 0
            && !Array.Exists(Whole, word => headers.Plain(one).Contains(word, StringComparison.Ordinal))
            && !HoldsAll(headers.Sample, fields, one, parts)
        )
        {
            fields[one] = ReturnField.IssuedInRoom;
        }
        return fields;
    }

    /// <summary>
    /// The only part of the ballots issued that there is, where more ballots are found than it has; null when there are more parts, or
    /// the whole, or nothing speaks against it.
    /// </summary>
    public static ReturnField? OnlyPart(Headers headers, ReturnField?[] fields)
    {
        ReturnField[] parts = [ReturnField.IssuedEarly, ReturnField.IssuedInRoom, ReturnField.IssuedOutside];
        var there = parts.Where(p => fields.Contains(p)).ToList();
        if (there is not [var only] || fields.Contains(ReturnField.Issued))
        {
            return null;
        }
        var (found, issued) = (Found(fields), Columns(fields, only));
        var rows = Enumerable.Range(0, headers.Sample.Rows.Count);
        return only != ReturnField.IssuedInRoom || rows.Any(IsMore) ? only : null;

        bool IsMore(int row) =>
            found.Concat(issued).All(c => headers.Sample.Count(row, c) >= 0)
            && Sum(headers.Sample, row, found) > Sum(headers.Sample, row, issued);
    }

    private static IReadOnlyList<int> Found(ReturnField?[] fields) =>
        Columns(fields, ReturnField.Cast) is [var cast, ..] ? [cast]
        : Columns(fields, ReturnField.Valid) is [var valid, ..]
        && Columns(fields, ReturnField.Invalid) is [var invalid, ..]
            ? [valid, invalid]
        : [];

    private static long Sum(Sample sample, int row, IEnumerable<int> columns) =>
        columns.Sum(c => (long)Math.Max(0, sample.Count(row, c)));

    // No more ballots are found than were issued: where the column alone is less than what was found, it is a part.
    private static bool HoldsAll(Sample sample, ReturnField?[] fields, int column, List<int> parts)
    {
        var found = Found(fields);
        var (whole, part) = (0, 0);
        for (var row = 0; row < sample.Rows.Count && found.Count > 0; row++)
        {
            var (issued, others, boxes) = (
                Sum(sample, row, [column]),
                Sum(sample, row, parts),
                Sum(sample, row, found)
            );
            // Rows in which nobody voted early or outside say nothing.
            if (others > 0)
            {
                whole += issued >= boxes ? 1 : 0;
                part += issued < boxes ? 1 : 0;
            }
        }
        return whole > part;
    }

    private static List<int> Columns(ReturnField?[] fields, ReturnField field) =>
        [.. Enumerable.Range(0, fields.Length).Where(i => fields[i] == field)];
}
