using Scrutineer.Wording;
using YamlDotNet.RepresentationModel;

namespace Scrutineer.Returns.Mappings;

/// <summary>Reads a mapping file: <c>*.map.yaml</c>, described by <c>schemas/mapping.schema.json</c>.</summary>
internal static class MappingFile
{
    public static Outcome<Mapping> Parse(string text, string file)
    {
        var yaml = new YamlNodes(file);
        var mapping = yaml.Load(text) is { } top ? Top(top, yaml) : null;
        return mapping is not null && yaml.Problems.Count == 0
            ? Outcome<Mapping>.Of(mapping)
            : Outcome<Mapping>.Refused(yaml.Problems);
    }

    private static Mapping? Top(YamlMappingNode top, YamlNodes yaml)
    {
        var keys = yaml.Keys(
            top,
            "mapping",
            "about",
            "source",
            "encoding",
            "delimiter",
            "territory",
            "region",
            "commission",
            "station",
            "fields",
            "choices",
            "drop",
            "duplicates"
        );
        string? One(string key) => keys.TryGetValue(key, out var node) ? yaml.Text(node, key) : null;
        foreach (var needed in (string[])["mapping", "about", "fields", "choices"])
        {
            if (!keys.ContainsKey(needed))
            {
                yaml.Missing(top, needed);
            }
        }
        var id = One("mapping");
        var about = keys.TryGetValue("about", out var aboutNode) ? yaml.Both(aboutNode, "about") : null;
        var fields = keys.TryGetValue("fields", out var fieldsNode) ? Fields(fieldsNode, yaml) : [];
        var (choices, range, votes, join) = keys.TryGetValue("choices", out var choicesNode)
            ? ChoicesFile.Read(choicesNode, yaml)
            : default;
        CheckFields(fields, choices ?? [], fieldsNode, yaml);
        One("source");
        var spec = new MappingSpec
        {
            Territory = One("territory"),
            Region = One("region"),
            Commission = One("commission"),
            Station = keys.TryGetValue("station", out var station) ? yaml.Texts(station, "station") : [],
            Fields = fields,
            Choices = choices ?? [],
            Range = range,
            JoinKey = join,
            Drops = keys.TryGetValue("drop", out var drop) ? DropFile.Read(drop, fields, yaml) : [],
            KeepDuplicates = Keeps(keys, yaml),
        };
        var encoding = Encoding(keys, yaml);
        var delimiter = Delimiter(keys, yaml);
        return id is null || about is null || yaml.Problems.Count > 0
            ? null
            : new Mapping(id, about, (headers, file) => SpecLayout.Resolve(spec, headers, file))
            {
                Encoding = encoding,
                Delimiter = delimiter,
                Votes = votes,
            };
    }

    private static List<FieldSpec> Fields(YamlNode node, YamlNodes yaml)
    {
        var fields = new List<FieldSpec>();
        if (node is not YamlMappingNode map)
        {
            yaml.Wrong(node, "fields", "поле: стовпець", "field: column");
            return fields;
        }
        foreach (var (key, value) in map.Children)
        {
            if (yaml.Field(key.ToString(), YamlNodes.Line(key)) is { } field && Field(field, value, yaml) is { } spec)
            {
                fields.Add(spec);
            }
        }
        return fields;
    }

    private static FieldSpec? Field(ReturnField field, YamlNode value, YamlNodes yaml)
    {
        var id = field.Id();
        if (value is not YamlMappingNode map)
        {
            return yaml.Text(value, id) is { } column ? new FieldSpec(field, [column]) : null;
        }
        var keys = yaml.Keys(map, "sum", "same");
        if (keys.Count != 1)
        {
            yaml.Wrong(
                value,
                id,
                "стовпець, {sum: [стовпці]}, {sum: choices} або {same: поле}",
                "a column, {sum: [columns]}, {sum: choices} or {same: field}"
            );
            return null;
        }
        if (keys.TryGetValue("same", out var same))
        {
            return yaml.Text(same, id) is { } other && yaml.Field(other, YamlNodes.Line(same)) is { } otherField
                ? new FieldSpec(field, [], otherField)
                : null;
        }
        return keys["sum"] is YamlScalarNode { Value: "choices" }
            ? new FieldSpec(field, [], SumOfChoices: true)
            : new FieldSpec(field, yaml.Texts(keys["sum"], id));
    }

    private static void CheckFields(
        List<FieldSpec> fields,
        IReadOnlyList<ChoiceSpec> choices,
        YamlNode? node,
        YamlNodes yaml
    )
    {
        if (node is null)
        {
            return;
        }
        bool Has(ReturnField field) => fields.Exists(f => f.Field == field);
        foreach (
            var spec in fields.Where(f =>
                f.Same is { } same && fields.Find(o => o.Field == same)?.Same is not null
                || f.Same is { } other && !Has(other)
            )
        )
        {
            yaml.Wrong(
                node,
                spec.Field.Id(),
                "same: поле, що саме має стовпець",
                "same: a field that has a column of its own"
            );
        }
        foreach (
            var rest in choices.Where(c => c.RestOf is { } field && (!Has(field) || fields.Exists(f => f.SumOfChoices)))
        )
        {
            yaml.Wrong(
                node,
                rest.Name,
                "rest: поле зі стовпцем (і без sum: choices поруч)",
                "rest: a field with a column (and no sum: choices beside it)"
            );
        }
        if (choices.Count(c => c.RestOf is not null) > 1)
        {
            yaml.Wrong(node, "choices", "не більше одного rest", "one rest at most");
        }
        var missing = new List<string>();
        if (!Has(ReturnField.Registered))
        {
            missing.Add("registered");
        }
        if (!Has(ReturnField.Issued) && !Has(ReturnField.IssuedInRoom))
        {
            missing.Add("issued");
        }
        if (!Has(ReturnField.Cast) && !(Has(ReturnField.Valid) && Has(ReturnField.Invalid)))
        {
            missing.Add("cast");
        }
        foreach (var id in missing)
        {
            yaml.Add(
                "missing-key",
                YamlNodes.Line(node),
                $"немає поля {id}",
                $"the field {id} is missing",
                "потрібні registered, issued (або його частини) та cast (або valid та invalid); рівне іншому записуйте {same: поле}",
                "registered, issued (or its parts) and cast (or valid and invalid) are needed; write {same: field} for one that equals another"
            );
        }
    }

    private static bool Keeps(Dictionary<string, YamlNode> keys, YamlNodes yaml)
    {
        if (!keys.TryGetValue("duplicates", out var node))
        {
            return false;
        }
        if (node is YamlScalarNode { Value: "keep" or "refuse" } scalar)
        {
            return scalar.Value == "keep";
        }
        yaml.Wrong(node, "duplicates", "keep або refuse", "keep or refuse");
        return false;
    }

    private static string? Encoding(Dictionary<string, YamlNode> keys, YamlNodes yaml)
    {
        if (!keys.TryGetValue("encoding", out var node))
        {
            return null;
        }
        var name = yaml.Text(node, "encoding");
        if (name is not null && Reading.DetectingReader.CodePage(name) is null)
        {
            yaml.Wrong(
                node,
                "encoding",
                "назва кодування: utf-8, windows-1251, windows-1255 …",
                "an encoding's name: utf-8, windows-1251, windows-1255 …"
            );
            return null;
        }
        return name;
    }

    private static char? Delimiter(Dictionary<string, YamlNode> keys, YamlNodes yaml)
    {
        if (!keys.TryGetValue("delimiter", out var node))
        {
            return null;
        }
        if (node is YamlScalarNode { Value: [var only] } && only is not ('"' or '\n' or '\r' or '\0'))
        {
            return only;
        }
        yaml.Wrong(node, "delimiter", "один знак", "one character");
        return null;
    }
}
