using Scrutineer.Wording;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Scrutineer.Returns.Mappings;

/// <summary>Reads a small YAML file by hand, so that every problem has its line and all are told at once.</summary>
internal sealed class YamlNodes(string file)
{
    private const int MostCharacters = 256 * 1024;
    private const int MostNesting = 16;

    public List<Problem> Problems { get; } = [];

    public string File { get; } = file;

    /// <summary>The document's top mapping, or null with a problem.</summary>
    public YamlMappingNode? Load(string text)
    {
        if (text.Length > MostCharacters)
        {
            Add(
                "mapping-too-large",
                1,
                "мапа завелика",
                "the mapping is too large",
                "лишіть у ній самі стовпці",
                "keep the columns alone"
            );
            return null;
        }
        try
        {
            if (!IsShallow(text))
            {
                Add(
                    "bad-yaml",
                    1,
                    "забагато вкладених рівнів",
                    "it is nested too deeply",
                    "мапа має не більше чотирьох рівнів",
                    "a mapping has four levels at most"
                );
                return null;
            }
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode top }])
            {
                return top;
            }
            Add(
                "bad-yaml",
                1,
                "очікується один документ із ключами",
                "one document with keys is expected",
                "почніть з рядка mapping: НАЗВА",
                "begin with a line mapping: NAME"
            );
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException)
        {
            // The library's scanner also throws the latter two on some broken texts.
            Add(
                "bad-yaml",
                fault is YamlException { Start.Line: > 0 and var line } ? (int)line : 1,
                $"це не YAML: {fault.Message.TrimEnd('.')}",
                $"this is not YAML: {fault.Message.TrimEnd('.')}",
                "перевірте відступи, двокрапки й лапки",
                "check the indents, colons and quotes"
            );
        }
        return null;
    }

    /// <summary>The entries of a mapping, each under a key that is allowed.</summary>
    public Dictionary<string, YamlNode> Keys(YamlMappingNode node, params ReadOnlySpan<string> allowed)
    {
        var found = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && allowed.Contains(name))
            {
                found[name] = value;
                continue;
            }
            var all = string.Join(", ", allowed.ToArray());
            Add(
                "unknown-key",
                Line(key),
                $"невідомий ключ «{key}»",
                $"unknown key \"{key}\"",
                $"тут бувають: {all}",
                $"the keys here are: {all}"
            );
        }
        return found;
    }

    /// <summary>A text, or null with a problem.</summary>
    public string? Text(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }
        Wrong(node, what, "текст", "a text");
        return null;
    }

    /// <summary>One text or a list of texts.</summary>
    public IReadOnlyList<string> Texts(YamlNode node, string what)
    {
        if (node is not YamlSequenceNode list)
        {
            return Text(node, what) is { } one ? [one] : [];
        }
        if (list.Children.Count == 0)
        {
            Wrong(node, what, "непорожній перелік", "a list that is not empty");
        }
        return [.. list.Children.Select(child => Text(child, what)).OfType<string>()];
    }

    /// <summary>A text in both languages, or null with a problem.</summary>
    public Bilingual? Both(YamlNode node, string what)
    {
        if (node is YamlMappingNode map)
        {
            var keys = Keys(map, "uk", "en");
            var uk = keys.TryGetValue("uk", out var ukNode) ? Text(ukNode, what + ".uk") : null;
            var en = keys.TryGetValue("en", out var enNode) ? Text(enNode, what + ".en") : null;
            if (uk is not null && en is not null)
            {
                return new Bilingual(uk, en);
            }
        }
        Wrong(node, what, "uk: … та en: …", "uk: … and en: …");
        return null;
    }

    /// <summary>A field by its id, or null with a problem.</summary>
    public ReturnField? Field(string id, int line)
    {
        if (FieldIds.TryParse(id, out var field))
        {
            return field;
        }
        var all = string.Join(", ", FieldIds.All.Select(f => f.Id()));
        Add(
            "unknown-field",
            line,
            $"немає поля «{id}»",
            $"there is no field \"{id}\"",
            $"поля: {all}",
            $"the fields are: {all}"
        );
        return null;
    }

    public void Wrong(YamlNode node, string what, string uk, string en) =>
        Add(
            "wrong-value",
            Line(node),
            $"«{what}»: тут має бути {uk}",
            $"\"{what}\": {en} is expected here",
            "дивіться приклади в теці mappings",
            "see the examples in the folder mappings"
        );

    public void Missing(YamlNode node, string key) =>
        Add(
            "missing-key",
            Line(node),
            $"бракує ключа «{key}»",
            $"the key \"{key}\" is missing",
            "додайте його; приклади — в теці mappings",
            "add it; there are examples in the folder mappings"
        );

    public void Add(string code, int line, string uk, string en, string mendUk, string mendEn) =>
        Problems.Add(new(code, new(uk, en), new(mendUk, mendEn), File, line));

    public static int Line(YamlNode node) => Math.Max(1, (int)node.Start.Line);

    private static bool IsShallow(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MostNesting)
            {
                return false;
            }
        }
        return true;
    }
}
