using YamlDotNet.RepresentationModel;

namespace Scrutineer.Returns.Mappings;

/// <summary>The <c>choices</c> of a mapping file: a list, a range of columns, or a table of their own.</summary>
internal static class ChoicesFile
{
    public static (IReadOnlyList<ChoiceSpec>? List, ChoiceRange? Range, VotesTable? Table, string? JoinKey) Read(
        YamlNode node,
        YamlNodes yaml
    )
    {
        switch (node)
        {
            case YamlSequenceNode { Children.Count: > 0 } list:
                return ([.. list.Children.Select(child => One(child, yaml)).OfType<ChoiceSpec>()], null, null, null);
            case YamlMappingNode map when map.Children.ContainsKey(new YamlScalarNode("table")):
                var (table, key) = Table(map, yaml);
                return ([], null, table, key);
            case YamlMappingNode map:
                var keys = yaml.Keys(map, "after", "before", "except");
                string? Text(string name) => keys.TryGetValue(name, out var value) ? yaml.Text(value, name) : null;
                if (keys.Count == 0)
                {
                    break;
                }
                return (
                    [],
                    new ChoiceRange(
                        Text("after"),
                        Text("before"),
                        keys.TryGetValue("except", out var except) ? yaml.Texts(except, "except") : []
                    ),
                    null,
                    null
                );
        }
        yaml.Wrong(
            node,
            "choices",
            "перелік стовпців, {after: стовпець} або {table: файл, …}",
            "a list of columns, {after: column} or {table: file, …}"
        );
        return ([], null, null, null);
    }

    private static ChoiceSpec? One(YamlNode node, YamlNodes yaml)
    {
        if (node is not YamlMappingNode map)
        {
            return yaml.Text(node, "choices") is { } column ? new ChoiceSpec(column, [column]) : null;
        }
        var keys = yaml.Keys(map, "name", "column", "sum", "rest");
        var name = keys.TryGetValue("name", out var nameNode) ? yaml.Text(nameNode, "name") : null;
        if (keys.TryGetValue("rest", out var rest) && name is not null && keys.Count == 2)
        {
            return yaml.Text(rest, "rest") is { } id && yaml.Field(id, YamlNodes.Line(rest)) is { } field
                ? new ChoiceSpec(name, [], field)
                : null;
        }
        if (keys.TryGetValue("sum", out var sum) && name is not null && keys.Count == 2)
        {
            return new ChoiceSpec(name, yaml.Texts(sum, "sum"));
        }
        if (keys.TryGetValue("column", out var one) && !keys.ContainsKey("sum") && !keys.ContainsKey("rest"))
        {
            return yaml.Text(one, "column") is { } column ? new ChoiceSpec(name ?? column, [column]) : null;
        }
        yaml.Wrong(
            node,
            "choices",
            "стовпець, {name, column}, {name, sum: […]} або {name, rest: поле}",
            "a column, {name, column}, {name, sum: […]} or {name, rest: field}"
        );
        return null;
    }

    private static (VotesTable? Table, string? JoinKey) Table(YamlMappingNode map, YamlNodes yaml)
    {
        var keys = yaml.Keys(map, "table", "station", "key", "choice", "votes", "names");
        string? Needed(string name)
        {
            if (keys.TryGetValue(name, out var value))
            {
                return yaml.Text(value, name);
            }
            yaml.Missing(map, name);
            return null;
        }
        var (file, station, choice, votes) = (Needed("table"), Needed("station"), Needed("choice"), Needed("votes"));
        var key = keys.TryGetValue("key", out var keyNode) ? yaml.Text(keyNode, "key") : station;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (keys.TryGetValue("names", out var namesNode))
        {
            if (namesNode is YamlMappingNode namesMap)
            {
                foreach (var (id, name) in namesMap.Children)
                {
                    if (yaml.Text(name, "names") is { } text)
                    {
                        names[id.ToString()] = text;
                    }
                }
            }
            else
            {
                yaml.Wrong(namesNode, "names", "номер: назва", "id: name");
            }
        }
        return file is null || station is null || key is null || choice is null || votes is null
            ? (null, null)
            : (new VotesTable(file, key, choice, votes, names), station);
    }
}
