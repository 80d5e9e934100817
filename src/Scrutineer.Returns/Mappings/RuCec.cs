using Scrutineer.Wording;

namespace Scrutineer.Returns.Mappings;

/// <summary>
/// Headers of the Russian Central Election Commission, recognised by the words that the lines of a protocol have
/// kept over the years (law 67-FZ, article 67: lines of the protocol of results). What is neither a line of the
/// protocol nor a service column is a choice.
/// </summary>
internal static class RuCec
{
    private static readonly (string Place, string[] Headers)[] Places =
    [
        (
            "region",
            ["region", "регион", "субъект", "субъект рф", "субъект российской федерации", "наименование региона"]
        ),
        ("constituency", ["oik", "оик", "окружная избирательная комиссия", "округ"]),
        ("commission", ["tik", "тик", "территориальная избирательная комиссия", "наименование тик"]),
        (
            "station",
            ["uik", "уик", "№ уик", "номер уик", "участок", "№ участка", "избирательный участок", "номер участка"]
        ),
    ];

    private static readonly string[] Service =
    [
        "level",
        "уровень",
        "url",
        "link",
        "ссылка",
        "адрес",
        "id",
        "index",
        "№",
        "№ п/п",
        "date",
        "дата",
        "year",
        "год",
        "tvd",
        "vrn",
        "vibid",
        "root",
        "prver",
        "timestamp",
        "сумма",
    ];

    /// <summary>Whether the header is the commission's: voters on the list, and valid or found ballots.</summary>
    public static bool Fits(Headers headers)
    {
        var fields = Enumerable.Range(0, headers.Count).Select(i => FieldOf(headers.Plain(i))).ToList();
        return fields.Contains(ReturnField.Registered) || fields.Count(f => f is not null) >= 3;
    }

    public static Outcome<Layout> Resolve(Headers headers, string file)
    {
        var draft = new LayoutDraft(headers, file);
        var fields = IssuedBallots.Among(headers);
        for (var column = 0; column < headers.Count; column++)
        {
            var plain = headers.Plain(column);
            if (PlaceOf(plain) is { } place)
            {
                draft.Place(place, column);
            }
            else if (fields[column] is { } field)
            {
                draft.Field(field, column);
            }
            else if (!IsService(plain) && headers.Sample.HasNoCounts(column))
            {
                draft.Doubt(MappingProblem.NoCounts(file, headers[column]));
            }
            else if (!IsService(plain))
            {
                draft.Choice(headers[column], column);
            }
        }
        if (IssuedBallots.OnlyPart(headers, fields) is { } part)
        {
            draft.Doubt(MappingProblem.OnlyPart(file, part));
        }
        return draft.Finish(
            (ReturnField.Registered, "Число избирателей, включенных в список избирателей"),
            (
                ReturnField.Issued,
                "Число избирательных бюллетеней, выданных в помещении для голосования в день голосования"
            ),
            (ReturnField.Cast, "Число действительных избирательных бюллетеней")
        );
    }

    /// <summary>The line of the protocol that a header speaks of, or null.</summary>
    internal static ReturnField? FieldOf(string plain)
    {
        bool Says(string words) => plain.Contains(words, StringComparison.Ordinal);
        if (Says("открепительн") || Says("в том числе") || Says("по месту нахождения") || Says("заявлени"))
        {
            return null;
        }
        if ((Says("включенн") || Says("внесенн")) && Says("спис"))
        {
            return ReturnField.Registered;
        }
        if (!Says("бюллетен"))
        {
            return null;
        }
        if (Says("выданн"))
        {
            return Says("досрочно") ? ReturnField.IssuedEarly
                : Says("вне помещени") ? ReturnField.IssuedOutside
                : Says("в помещени") || Says("участке") || Says("в день голосования") ? ReturnField.IssuedInRoom
                : ReturnField.Issued;
        }
        return Says("переносн") ? ReturnField.InPortableBoxes
            : Says("стационарн") ? ReturnField.InStationaryBoxes
            : Says("ящик") ? ReturnField.Cast
            : Says("недействительн") ? ReturnField.Invalid
            : Says("действительн") ? ReturnField.Valid
            : Says("погашенн") ? ReturnField.Cancelled
            : Says("утраченн") ? ReturnField.Lost
            : Says("не учтен") || Says("неучтен") ? ReturnField.Unaccounted
            : Says("полученн") ? ReturnField.Received
            : null;
    }

    /// <summary>The place that a header names, or null.</summary>
    internal static string? PlaceOf(string plain)
    {
        foreach (var (place, names) in Places)
        {
            if (names.Contains(plain, StringComparer.Ordinal))
            {
                return place;
            }
        }
        return null;
    }

    /// <summary>Whether a header is of a column that is neither a place nor a field nor a choice.</summary>
    internal static bool IsService(string plain) =>
        plain.Length == 0
        || Service.Contains(plain, StringComparer.Ordinal)
        || plain.StartsWith("unnamed:", StringComparison.Ordinal)
        || Unnumbered(plain).StartsWith("число ", StringComparison.Ordinal)
        || plain.Contains("открепительн", StringComparison.Ordinal);

    /// <summary>Without the number of a protocol's line: "1.", "11)", "12а ".</summary>
    private static string Unnumbered(string plain)
    {
        var at = 0;
        while (at < plain.Length && char.IsAsciiDigit(plain[at]))
        {
            at++;
        }
        if (at == 0)
        {
            return plain;
        }
        if (at + 1 < plain.Length && char.IsLetter(plain[at]) && !char.IsLetter(plain[at + 1]))
        {
            at++;
        }
        return plain[at..].TrimStart('.', ')', ':', ' ');
    }
}
