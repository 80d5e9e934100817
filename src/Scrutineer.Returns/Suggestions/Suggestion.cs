using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>All that is guessed of a table that nobody has mapped yet.</summary>
internal sealed class Suggestion
{
    private const int SampleRows = 4_000;
    private const int Peeked = 100;

    private Suggestion(Sketch sketch, NumberGuess numbers)
    {
        Sketch = sketch;
        Numbers = numbers;
    }

    /// <summary>The table with a row a station (or a station and kind of vote).</summary>
    public Sketch Sketch { get; }

    public NumberGuess Numbers { get; }

    /// <summary>Where the header stands, where that is not the first row.</summary>
    public HeaderPlace? Header { get; private init; }

    /// <summary>How a long table is laid, or null.</summary>
    public LongTable? Long { get; private init; }

    /// <summary>Where the items of a long table begin among the columns; what stands before them is no choice.</summary>
    private int ItemsFrom { get; init; }

    /// <summary>The column of kinds of vote, or null.</summary>
    public int? Kind { get; private set; }

    /// <summary>Fields that every row of a station repeats.</summary>
    public List<ReturnField> Once { get; } = [];

    public Dictionary<string, int> Places { get; private set; } = [];

    public List<GuessedField> Fields { get; private set; } = [];

    public IReadOnlyList<int> Choices { get; private set; } = [];

    public bool MakeTotal { get; private set; }

    public bool BlankIsZero { get; private set; }

    /// <summary>Why the guesses are what they are, and what they leave open (such a line begins with a question mark).</summary>
    public List<Bilingual> Doubts { get; } = [];

    /// <summary>Looks at the rows of an opened table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="file">For problems.</param>
    /// <param name="uses">What a person says of columns, by header.</param>
    /// <param name="limits">Bounds.</param>
    public static Suggestion Of(
        OpenTable table,
        string file,
        IReadOnlyDictionary<string, string> uses,
        ReadLimits limits
    )
    {
        var rows = table.Rows;
        var peeked = rows.Peek(Peeked);
        var (first, last) = (1, 1);
        string[] names;
        if (table.Names is { } fixedNames)
        {
            names = [.. fixedNames];
        }
        else
        {
            if (peeked.Count == 0)
            {
                // A row longer than what is peeked at: its header is read as it comes.
                var found =
                    StationsTable.Header(rows, file, limits) ?? throw new RefusedException(ReadProblem.Empty(file));
                names = [.. Enumerable.Range(0, found.Count).Select(i => found[i])];
                first = last = rows.Line;
            }
            else
            {
                if (peeked.TrueForAll(p => Array.TrueForAll(p.Cells, string.IsNullOrWhiteSpace)))
                {
                    throw new RefusedException(ReadProblem.Empty(file));
                }
                var (from, to, _) = HeaderGuess.Of([.. peeked.Select(p => p.Cells)]);
                (first, last) = (peeked[from].Line, peeked[to].Line);
                names = JoinedHeader.Of([.. peeked[from..(to + 1)].Select(p => p.Cells)]).Names;
                while (rows.Line < last || rows.Line == 0)
                {
                    if (!rows.Next() || rows.Line >= last)
                    {
                        break;
                    }
                }
            }
        }
        return Of(rows, names, table.Names is null ? (first, last) : null, peeked, file, uses, limits);
    }

    private static Suggestion Of(
        TableRows rows,
        string[] names,
        (int First, int Last)? place,
        List<(int Line, string[] Cells)> peeked,
        string file,
        IReadOnlyDictionary<string, string> uses,
        ReadLimits limits
    )
    {
        var sample = new List<(int Line, string[] Cells)>();
        while (sample.Count < SampleRows && rows.Next())
        {
            if (rows.Cells == names.Length && !rows.IsBlank())
            {
                sample.Add((rows.Line, [.. Enumerable.Range(0, rows.Cells).Select(i => rows[i].ToString())]));
            }
        }
        sample = [.. sample.Where(r => !IsAside(r.Cells, names))];
        var headers = new Headers(names, new Sample([.. sample.Take(Peeked).Select(r => r.Cells)]));
        var numbers = NumberGuess.Of(headers, sample);
        var sketch = new Sketch(headers, sample, numbers.Format);
        var firstWritten = peeked.FindIndex(p => Array.Exists(p.Cells, c => !string.IsNullOrWhiteSpace(c)));
        HeaderPlace? header =
            place is { } at && (at.Last > at.First || (firstWritten >= 0 && peeked[firstWritten].Line != at.First))
                ? new HeaderPlace(at.First, at.Last)
                : null;
        Suggestion suggestion;
        if (FormGuess.Long(sketch) is var (items, count))
        {
            var form = new LongTable([.. items.Select(i => headers[i])], headers[count]);
            // A kind of vote stays with the places: its rows are summed afterwards.
            int[] places =
            [
                .. Enumerable
                    .Range(0, headers.Count)
                    .Where(c =>
                        !items.Contains(c)
                        && (
                            IsPlaceOf(sketch, c, items, count)
                            || (sketch.IsText(c) && HeaderWords.IsKind(headers.Plain(c)))
                        )
                    ),
            ];
            var problems = new ProblemList(file, 20);
            using var source = new ListRows(sample);
            var (laid, wide) = LongRows.Lay(source, headers, places, [.. items], count, [], file, limits, problems);
            var wideRows = laid.Peek(SampleRows);
            suggestion = new Suggestion(new Sketch(wide, wideRows, numbers.Format), numbers)
            {
                Header = header,
                Long = form,
                ItemsFrom = headers.Count - items.Count - 1,
            };
            suggestion.Doubts.Add(
                new(
                    $"довга таблиця: рядок на дільницю і «{string.Join("», «", form.Names)}»",
                    $"a long table: a row for a station and \"{string.Join("\", \"", form.Names)}\""
                )
            );
        }
        else
        {
            suggestion = new Suggestion(sketch, numbers) { Header = header };
        }
        suggestion.Guess();
        suggestion.Obey(uses);
        return suggestion;
    }

    private static bool IsPlaceOf(Sketch sketch, int column, List<int> items, int count) =>
        PlaceGuess.Of(sketch, [.. items, count]).ContainsValue(column);

    // The numbers of the columns, the header once more, a total: they would spoil the guesses.
    private static bool IsAside(string[] cells, string[] names) =>
        cells.Zip(names).All(pair => pair.First.Trim() == pair.Second.Trim())
        || (
            cells.Length >= 5
            && cells.Select(c => Counts.Parse(c)).ToList() is var numbers
            && numbers[0] >= 0
            && numbers.Zip(numbers.Skip(1)).All(p => p.Second == p.First + 1)
        )
        || cells.Take(4).Any(TotalWords.Is);

    private void Guess()
    {
        Doubts.AddRange(Numbers.Doubts);
        // Fields of the ballots first, by their headers; places among the rest; then what arithmetic tells.
        var byWords = Sketch.Counted.Where(c => HeaderWords.FieldOf(Sketch.Headers.Plain(c)) is not null).ToHashSet();
        Places = PlaceGuess.Of(Sketch, byWords);
        var (fields, parts) = FieldGuess.Of(Sketch, Places.Values, Doubts);
        Fields = fields;
        // Of several columns with a station's or region's words, those not taken are not choices.
        var contest = FormGuess.Contest(Sketch, Places.Values);
        Kind = contest is null ? FormGuess.Kind(Sketch, Places.Values) : null;
        if (contest is { } several)
        {
            Doubts.Add(SeveralVotes.InRows(Sketch, several));
        }
        else if (Kind is { } kind)
        {
            if (!FormGuess.IsSurelyKind(Sketch, kind))
            {
                Doubts.Add(SeveralVotes.OrKinds(Sketch, kind));
            }
            Once.AddRange(
                Fields
                    .Where(f => f.Field is ReturnField.Registered or ReturnField.Received && Repeats(f))
                    .Select(f => f.Field)
            );
            Doubts.Add(
                new(
                    $"кожна дільниця має рядок на кожен вид голосування («{Sketch.Headers[kind]}»): рядки підсумовано, а {string.Join(", ", Once.Select(f => f.Id()))} — ні",
                    $"each station has a row a kind of vote (\"{Sketch.Headers[kind]}\"): the rows are summed, but for {string.Join(", ", Once.Select(f => f.Id()))}"
                )
            );
        }
        else if (Places.Count > 0 && !PlaceGuess.TellsApart(Sketch, Places.Values))
        {
            Doubts.Add(
                new(
                    "? ці стовпці не розрізняють усіх дільниць: додайте до station інші, або рядки справді повторюються",
                    "? these columns do not tell all stations apart: add others to \"station\", or rows are really repeated"
                )
            );
        }
        int[] taken =
        [
            .. Places.Values,
            .. Fields.SelectMany(f => f.Columns),
            .. parts,
            .. Kind is { } k ? [k] : Array.Empty<int>(),
            .. contest is { } c ? [c] : Array.Empty<int>(),
            .. Enumerable.Range(0, ItemsFrom),
        ];
        var choices = ChoiceGuess.Of(Kind is null ? Sketch : Summed(), Fields, taken, Doubts);
        (Choices, MakeTotal, BlankIsZero) = (choices.Columns, choices.MakeTotal, choices.BlankIsZero);
        if (choices.HasGaps && !BlankIsZero)
        {
            Doubts.Add(
                new(
                    "? деякі клітинки голосів порожні: такі дільниці — без даних; якщо порожнє означає нуль, напишіть blank: zero",
                    "? some cells of votes are blank: such stations are without data; if blank means none, write blank: zero"
                )
            );
        }
        Narrow();
        Doubts.AddRange(SeveralVotes.InColumns(Sketch));
        if (Long is null)
        {
            Doubts.AddRange(SameChoice.Of([.. Choices.Select(c => Sketch.Headers[c])]));
        }
        NumberedStations([.. taken, .. Choices]);
        Filled();
        foreach (
            var column in Enumerable
                .Range(0, Sketch.Headers.Count)
                .Where(c => !Sketch.IsCount(c) && Sketch.Rows.Any(r => CellForms.Of(r.Cells[c]) == CellForm.Share))
        )
        {
            Doubts.Add(
                new(
                    $"«{Sketch.Headers[column]}» не взято: частки, а не кількості",
                    $"\"{Sketch.Headers[column]}\" is left out: shares, not counts"
                )
            );
        }
    }

    /// <summary>Places whose blank cells repeat the one above.</summary>
    public List<string> Fill { get; } = [];

    // A number that is nothing else, and tells all stations apart, is theirs.
    private void NumberedStations(IReadOnlyCollection<int> taken)
    {
        if (Places.ContainsKey("station") || Kind is not null || FormGuess.Contest(Sketch, Places.Values) is not null)
        {
            return;
        }
        var number = Sketch
            .Counted.Where(c => !taken.Contains(c) && PlaceGuess.TellsApart(Sketch, [.. Places.Values, c]))
            .ToList();
        if (number.Count > 0 && Sketch.Rows.Count > 1)
        {
            Places["station"] = number[0];
            Doubts.Add(
                new(
                    $"? «{Sketch.Headers[number[0]]}» розрізняє дільниці, тож узято за їхній номер",
                    $"? \"{Sketch.Headers[number[0]]}\" tells the stations apart, so it is taken for their number"
                )
            );
        }
    }

    // A region or commission that stands in the first row of its stations alone, as merged cells are exported.
    private void Filled()
    {
        foreach (var (place, column) in Places.Where(p => p.Key != "station").OrderBy(p => p.Value))
        {
            var blank = Sketch.Rows.Count(r => string.IsNullOrWhiteSpace(r.Cells[column]));
            if (blank == 0)
            {
                continue;
            }
            if (blank * 2 >= Sketch.Rows.Count && !string.IsNullOrWhiteSpace(Sketch.Rows[0].Cells[column]))
            {
                Fill.Add(place);
                Doubts.Add(
                    new(
                        $"«{Sketch.Headers[column]}» стоїть лише в першому рядку своїх дільниць: повторено",
                        $"\"{Sketch.Headers[column]}\" stands in the first row of its stations alone: it is repeated"
                    )
                );
            }
            else
            {
                Doubts.Add(
                    new(
                        $"? «{Sketch.Headers[column]}» порожній (рядків: {blank})",
                        $"? \"{Sketch.Headers[column]}\" is blank (rows: {blank})"
                    )
                );
            }
        }
    }

    // The stations with their rows of kinds summed: the choices of one kind alone need not make its total.
    private Sketch Summed()
    {
        var stations = Enumerable
            .Range(0, Sketch.Rows.Count)
            .GroupBy(row => PlaceGuess.Key(Sketch.Rows[row].Cells, Places.Values), StringComparer.Ordinal)
            .Select(g =>
                (
                    Sketch.Rows[g.First()].Line,
                    Enumerable.Range(0, Sketch.Headers.Count).Select(c => Cell([.. g], c)).ToArray()
                )
            );
        return new Sketch(Sketch.Headers, [.. stations], CountFormat.Plain);

        string Cell(List<int> rows, int column) =>
            !Sketch.IsCount(column) || Places.ContainsValue(column) ? Sketch.Rows[rows[0]].Cells[column]
            : (
                Long is null
                    ? rows.Exists(row => Sketch[row, column] < 0)
                    : rows.TrueForAll(row => Sketch[row, column] < 0)
            )
                ? ""
            : rows.Sum(row => (long)Math.Max(0, Sketch[row, column]))
                .ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What each column was taken for.</summary>
    public IReadOnlyList<ColumnUse> Uses =>
        [.. Enumerable.Range(0, Sketch.Headers.Count).Select(c => new ColumnUse(Sketch.Headers[c], UseOf(c)))];

    private string UseOf(int column) =>
        Places.FirstOrDefault(p => p.Value == column) is { Key: { } place } ? place
        : Fields.Find(f => f.Columns.Contains(column)) is { } field ? field.Field.Id()
        : Choices.Contains(column) ? "choice"
        : Kind == column ? "kind"
        : "ignored";

    // What a person says goes before every guess: the column is freed of its use, and the use of its column.
    private void Obey(IReadOnlyDictionary<string, string> uses)
    {
        foreach (var (header, use) in uses)
        {
            if (Sketch.Headers.Find(header) is not [var column])
            {
                continue;
            }
            foreach (var place in Places.Where(p => p.Value == column || p.Key == use).Select(p => p.Key).ToList())
            {
                Places.Remove(place);
            }
            Fields = [.. Fields.Where(f => !f.Columns.Contains(column) && f.Field.Id() != use)];
            Choices = [.. Choices.Where(c => c != column)];
            Kind = Kind == column ? null : Kind;
            if (FieldIds.TryParse(use, out var field))
            {
                Fields.Add(new GuessedField(field.Value, [column], new("так сказано", "as was said")));
            }
            else if (use == "choice")
            {
                Choices = [.. Choices.Append(column).Order()];
            }
            else if (use is "region" or "commission" or "station")
            {
                Places[use] = column;
            }
        }
        MakeTotal = MakeTotal && uses.Count == 0;
    }

    // In a long table items of several offices stand side by side: those of the office with most votes are kept.
    private void Narrow()
    {
        if (Long is not { Names.Count: > 1 } || Choices.Count == 0 || MakeTotal)
        {
            return;
        }
        var offices = Choices
            .GroupBy(c => Sketch.Headers[c].Split(LongTable.Between)[0], StringComparer.Ordinal)
            .ToList();
        if (offices.Count < 2)
        {
            return;
        }
        var most = offices.MaxBy(o => o.Sum(Sketch.Sum))!;
        Choices = [.. most];
        Doubts.Add(
            new(
                $"? у таблиці кілька голосувань; взято «{most.Key}»; інші: {string.Join("; ", offices.Where(o => o != most).Select(o => o.Key))}",
                $"? the table has several contests; \"{most.Key}\" is taken; the others: {string.Join("; ", offices.Where(o => o != most).Select(o => o.Key))}"
            )
        );
    }

    private bool Repeats(GuessedField field)
    {
        var groups = Enumerable
            .Range(0, Sketch.Rows.Count)
            .GroupBy(row => PlaceGuess.Key(Sketch.Rows[row].Cells, Places.Values), StringComparer.Ordinal);
        return groups.All(g =>
            g.Select(row => Sketch.Sum(row, field.Columns)).Where(c => c > 0).Distinct().Count() <= 1
        );
    }
}
