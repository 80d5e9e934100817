using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Law.Registers;

/// <summary>Reads one file of a register: its sources, terms and facts.</summary>
internal static class RegisterFile
{
    private static readonly Bilingual AnId = new("додайте «id:»", "add \"id:\"");
    private static readonly Bilingual ATitle = new(
        "додайте «title:» з «uk:» та «en:»",
        "add \"title:\" with \"uk:\" and \"en:\""
    );
    private static readonly Bilingual AKind = new("додайте «kind:» зі словника", "add \"kind:\" from the vocabulary");
    private static readonly Bilingual ASentence = new(
        "додайте «says:» — речення словника українською чи англійською",
        "add \"says:\" with a sentence of the vocabulary, in Ukrainian or English"
    );

    private static readonly Dictionary<string, FactStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["asserted"] = FactStatus.Asserted,
        ["disputed"] = FactStatus.Disputed,
        ["refuted"] = FactStatus.Refuted,
    };

    public static void Read(Mapping root, string file, RegisterReader into)
    {
        var keys = new Keys(root, file, into.Problems);
        foreach (var entry in keys.Entries("sources"))
        {
            ReadSource(entry, into);
        }
        foreach (var entry in keys.Entries("terms"))
        {
            ReadTerm(entry, into);
        }
        foreach (var entry in keys.Entries("facts"))
        {
            ReadFact(entry, into);
        }
        keys.Done();
    }

    private static void ReadSource(Keys keys, RegisterReader into)
    {
        var id = keys.Id("id", AnId);
        keys.Require("title", ATitle);
        var title = keys.Both("title");
        var address = keys.Text("address");
        var published = keys.Day("published");
        keys.Done();
        Uri? uri = null;
        if (
            address is not null
            && (!Uri.TryCreate(address, UriKind.Absolute, out uri) || uri.Scheme is not ("https" or "http"))
        )
        {
            into.Problems.Add(
                YamlProblem.WrongType(
                    keys.File,
                    keys.LineOf("address"),
                    "address",
                    new("адреса https://…", "an address https://…")
                )
            );
        }
        if (id is not null && title is not null)
        {
            into.Add(new Source(id, title, uri, published, new(keys.File, keys.LineOf("id"))), keys.Whole);
        }
    }

    private static void ReadTerm(Keys keys, RegisterReader into)
    {
        var id = keys.Id("id", AnId);
        var kind = keys.RequiredText("kind", AKind);
        var en = keys.RequiredText("en", NameFormsKeys.Mend);
        keys.Require("uk", NameFormsKeys.Mend);
        var uk = keys.Inner("uk") is { } forms ? NameFormsKeys.Read(forms) : null;
        var names = keys.Entries("names").Select(n => ReadName(n, id ?? "?")).OfType<OtherName>().ToArray();
        keys.Done();
        if (id is not null && kind is not null && en is not null && uk is not null)
        {
            var term = new Term(id, kind, en, uk, new(keys.File, keys.LineOf("id")));
            into.Add(names.Length == 0 ? term : term with { Names = names }, keys.LineOf("kind"), keys.Whole);
        }
    }

    /// <summary>A name of some days; without an interval, an alias.</summary>
    private static OtherName? ReadName(Keys keys, string term)
    {
        var en = keys.RequiredText("en", NameFormsKeys.Mend);
        keys.Require("uk", NameFormsKeys.Mend);
        var uk = keys.Inner("uk") is { } forms ? NameFormsKeys.Read(forms) : null;
        var dated = keys.Has("from") | keys.Has("until");
        var when = dated ? ReadValidity(keys, term) : null;
        keys.Done();
        return en is null || uk is null || (dated && when is null) ? null : new(en, uk, when);
    }

    private static void ReadFact(Keys keys, RegisterReader into)
    {
        var (problems, file) = (into.Problems, keys.File);
        var id = keys.Id("id", AnId);
        var label = id ?? "?";
        var says = keys.RequiredText("says", ASentence);
        var sources = keys.Texts("sources");
        if (sources.Count == 0)
        {
            problems.Add(RegisterProblem.MissingSource(file, keys.Line, label));
        }
        if (!keys.Has("certainty"))
        {
            problems.Add(RegisterProblem.MissingCertainty(file, keys.Line, label));
        }
        var certainty = keys.Certainty("certainty");
        var status = keys.OneOf("status", [.. Statuses.Keys]);
        var validity = ReadValidity(keys, label);
        var known = keys.Day("known");
        var note = keys.Both("note");
        keys.Done();
        foreach (var source in sources)
        {
            into.Use(source.Text, file, source.Line);
        }
        if (id is null || says is null || certainty is null || validity is not { } days)
        {
            return;
        }
        var fact = new StatedFact(
            id,
            says,
            days,
            [.. sources.Select(s => s.Text)],
            certainty.Value,
            status is null ? FactStatus.Asserted : Statuses[status],
            known,
            note,
            new(file, keys.LineOf("says"))
        );
        into.Add(fact, keys.LineOf("id"), keys.Whole);
    }

    private static Validity? ReadValidity(Keys keys, string fact)
    {
        if (!keys.Has("from") || !keys.Has("until"))
        {
            _ = (keys.Has("from"), keys.Has("until"));
            keys.Problems.Add(RegisterProblem.MissingValidity(keys.File, keys.Line, fact));
            return null;
        }
        var (fromRight, from) = End(keys, "from");
        var (untilRight, until) = End(keys, "until");
        if (!fromRight || !untilRight)
        {
            return null;
        }
        if (from is { } first && until is { } after && after <= first)
        {
            keys.Problems.Add(RegisterProblem.EndBeforeBeginning(keys.File, keys.LineOf("until"), first, after));
            return null;
        }
        return new(from, until);
    }

    private static (bool Right, DateOnly? Day) End(Keys keys, string key)
    {
        if (keys.Node(key) is Scalar { Text: "open" })
        {
            return (true, null);
        }
        var day = keys.Day(key);
        return (day is not null, day);
    }
}
