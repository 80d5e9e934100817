using System.Text.Json;
using Scrutineer.Wording.Json;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// A table in JSON: a list of objects, a list of lists with the header first, one object a line, or an object whose only list is one of
/// these. Objects inside rows become columns with a point in their names.
/// </summary>
internal static class JsonTable
{
    private const int Deepest = 4;

    // A key and its value take ten characters or so: that is a table of which one cell in eighty is filled.
    private const long CellsOfCharacter = 8;

    // Of a small file.
    private const long FreeCells = 1_000_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowTrailingCommas = true };

    /// <summary>Whether text begins as such a table does. A header of a CSV would have to begin with a bracket and a quote.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        text = text.TrimStart().TrimStart('\uFEFF').TrimStart();
        return text switch
        {
            ['[', .. var rest] => rest.TrimStart() is ['{' or '[', ..],
            ['{', .. var rest] => rest.TrimStart() is ['"', ..],
            _ => false,
        };
    }

    /// <summary>The rows, the first of them the header.</summary>
    /// <exception cref="RefusedException">It is not JSON, or no table.</exception>
    public static ListRows Read(string text, string file, ReadLimits limits)
    {
        try
        {
            return new ListRows(Table(text, file, limits));
        }
        catch (JsonException fault)
        {
            throw new RefusedException(
                ReadProblem.BadJson(
                    file,
                    fault.LineNumber is { } line ? (int)line + 1 : null,
                    fault.Message.TrimEnd('.')
                )
            );
        }
    }

    private static List<(int, string[])> Table(string text, string file, ReadLimits limits)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<(int Line, string[] Cells)>();
        var objects = new List<(int Line, List<(int Column, string Cell)> Cells)>();
        var line = 1;
        foreach (var row in Rows(text, file))
        {
            line++;
            if (rows.Count + objects.Count >= limits.MostRows)
            {
                throw new RefusedException(ReadProblem.TooManyRows(file, limits.MostRows));
            }
            if (row.ValueKind == JsonValueKind.Array)
            {
                rows.Add((line - 1, [.. row.EnumerateArray().Select(cell => Say(cell, file, line))]));
                continue;
            }
            var cells = new List<(int, string)>();
            Lay(row, "", 0, cells);
            objects.Add((line, cells));
        }
        if (columns.Count == 0)
        {
            return rows;
        }
        // Objects may lack keys that others have: those cells are blank.
        var (all, most) = ((long)objects.Count * columns.Count, FreeCells + (CellsOfCharacter * text.Length));
        if (all > most)
        {
            throw new RefusedException(ReadProblem.TooManyCells(file, all, most));
        }
        return
        [
            (1, [.. columns.OrderBy(c => c.Value).Select(c => c.Key)]),
            .. objects.Select(o => (o.Line, Whole(o.Cells, columns.Count))),
        ];

        void Lay(JsonElement from, string before, int depth, List<(int, string)> cells)
        {
            foreach (var property in from.EnumerateObject())
            {
                var name = before + property.Text();
                if (property.Value.ValueKind == JsonValueKind.Object && depth < Deepest)
                {
                    Lay(property.Value, name + ".", depth + 1, cells);
                    continue;
                }
                if (!columns.TryGetValue(name, out var column))
                {
                    columns[name] = column = columns.Count;
                    if (columns.Count > limits.MostColumns)
                    {
                        throw new RefusedException(ReadProblem.TooManyColumns(file, limits.MostColumns));
                    }
                }
                cells.Add((column, Say(property.Value, file, line)));
            }
        }
    }

    private static string[] Whole(List<(int Column, string Cell)> cells, int columns)
    {
        var whole = new string[columns];
        Array.Fill(whole, "");
        foreach (var (column, cell) in cells)
        {
            whole[column] = cell;
        }
        return whole;
    }

    private static IEnumerable<JsonElement> Rows(string text, string file)
    {
        text = text.TrimStart('\uFEFF');
        if (text.AsSpan().TrimStart() is ['{', ..] && Lines(text) is { } lines)
        {
            return lines;
        }
        var root = JsonDocument.Parse(text, Options).RootElement;
        var list =
            root.ValueKind == JsonValueKind.Object
                ? root.EnumerateObject().Select(p => p.Value).Where(IsTable).ToList() is [var only]
                    ? only
                    : default
                : root;
        return IsTable(list) ? list.EnumerateArray() : throw new RefusedException(ReadProblem.NoJsonTable(file));
    }

    // One object a line; null when the first line is not an object by itself.
    private static List<JsonElement>? Lines(string text)
    {
        var found = new List<JsonElement>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            try
            {
                found.Add(JsonDocument.Parse(line, Options).RootElement);
            }
            catch (JsonException) when (found.Count == 0)
            {
                return null;
            }
            catch (JsonException fault)
            {
                throw new JsonException(fault.Message, fault.Path, number - 1, fault.BytePositionInLine, fault);
            }
        }
        return found is [var one] && one.EnumerateObject().Any(p => IsTable(p.Value)) ? null
            : found.TrueForAll(row => row.ValueKind == JsonValueKind.Object) ? found
            : null;
    }

    private static bool IsTable(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
        && list.GetArrayLength() > 0
        && list[0].ValueKind is JsonValueKind.Object or JsonValueKind.Array
        && list.EnumerateArray().All(row => row.ValueKind == list[0].ValueKind);

    private static string Say(JsonElement cell, string file, int line) =>
        cell.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => cell.Text(),
            JsonValueKind.Array or JsonValueKind.Object => throw new RefusedException(
                ReadProblem.NestedJson(file, line)
            ),
            _ => cell.GetRawText(),
        };
}
