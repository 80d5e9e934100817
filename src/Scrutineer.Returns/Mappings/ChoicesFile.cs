using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;
using Keyed = Scrutineer.Wording.Yaml.Mapping;

namespace Scrutineer.Returns.Mappings;

/// <summary>The <c>choices</c> of a mapping file: a list, a range of columns, or a table of their own.</summary>
internal static class ChoicesFile
{
    private static readonly Bilingual ChoicesForm = new(
        "перелік стовпців, {after: стовпець} або {table: файл, …}",
        "a list of columns, {after: column} or {table: file, …}"
    );
    private static readonly Bilingual AChoice = new(
        "стовпець, {name, column}, {name, sum: […]} або {name, rest: поле}",
        "a column, {name, column}, {name, sum: […]} or {name, rest: field}"
    );
    private static readonly Bilingual IdAndName = new("номер: назва", "id: name");
    private static readonly Bilingual ATable = new(
        "додайте його: table, station, choice і votes потрібні всі",
        "add it: table, station, choice and votes are all needed"
    );

    public static ChoicesSpec Read(Keys keys)
    {
        switch (keys.Node("choices"))
        {
            case null:
                return new ChoicesSpec([]);
            case Sequence { Items: { Count: > 0 } items }:
                return new ChoicesSpec([.. items.Select(item => One(item, keys)).OfType<ChoiceSpec>()]);
            case Keyed map when map.Pairs.Any(p => p.Key == "table"):
                return Table(keys.Under(map));
            case Keyed { Pairs.Count: > 0 } map:
                return new ChoicesSpec([], Range(keys.Under(map)));
            case { Line: var line }:
                keys.Problems.Add(MappingProblem.WrongValue(keys, line, "choices", ChoicesForm));
                return new ChoicesSpec([]);
        }
    }

    private static ChoiceRange Range(Keys keys)
    {
        var range = new ChoiceRange(keys.Text("after"), keys.Text("before"), keys.OneOrMore("except"));
        keys.Done();
        return range;
    }

    private static ChoiceSpec? One(Node node, Keys outer)
    {
        if (node is not Keyed map)
        {
            return outer.TextOf(node, "choices") is { } text ? new ChoiceSpec(text, [text]) : null;
        }
        var keys = outer.Under(map);
        var name = keys.Text("name");
        var (column, sum, rest) = (keys.Node("column"), keys.Node("sum"), keys.Node("rest"));
        keys.Done();
        switch (column, sum, rest, name)
        {
            case (null, null, not null, not null):
                return keys.TextOf(rest, "rest") is { } id && FieldsFile.Named(id, rest.Line, keys) is { } field
                    ? new ChoiceSpec(name, [], field)
                    : null;
            case (null, not null, null, not null):
                return new ChoiceSpec(name, keys.OneOrMore("sum"));
            case (not null, null, null, _):
                return keys.TextOf(column, "column") is { } one ? new ChoiceSpec(name ?? one, [one]) : null;
            default:
                keys.Problems.Add(MappingProblem.WrongValue(keys, node.Line, "choices", AChoice));
                return null;
        }
    }

    private static ChoicesSpec Table(Keys keys)
    {
        var (file, station) = (keys.RequiredText("table", ATable), keys.RequiredText("station", ATable));
        var (choice, votes) = (keys.RequiredText("choice", ATable), keys.RequiredText("votes", ATable));
        var key = keys.Has("key") ? keys.Text("key") : station;
        var names = Names(keys);
        keys.Done();
        return file is null || station is null || key is null || choice is null || votes is null
            ? new ChoicesSpec([])
            : new ChoicesSpec([], Table: new VotesTable(file, key, choice, votes, names), JoinKey: station);
    }

    private static Dictionary<string, string> Names(Keys keys)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        switch (keys.Node("names"))
        {
            case null:
                break;
            case Keyed map:
                foreach (var pair in map.Pairs)
                {
                    if (keys.TextOf(pair.Value, "names") is { } text)
                    {
                        names[pair.Key] = text;
                    }
                }
                break;
            case { Line: var line }:
                keys.Problems.Add(MappingProblem.WrongValue(keys, line, "names", IdAndName));
                break;
        }
        return names;
    }
}
