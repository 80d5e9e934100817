using System.Globalization;
using System.Text;
using System.Xml;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>One pass over an Akoma Ntoso file; shares no code with the writer.</summary>
internal sealed class AknWalk(XmlReader xml, string? file)
{
    private static readonly string[] Levels = ["FRBRWork", "FRBRExpression", "FRBRManifestation"];

    private readonly List<string> _path = [];
    private readonly Dictionary<string, string> _meta = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _references = [];
    private readonly List<string> _concepts = [];
    private readonly List<string> _lines = [];
    private readonly List<string> _notes = [];
    private readonly StringBuilder _line = new();
    private readonly StringBuilder _note = new();
    private readonly StringBuilder _num = new();
    private string? _name;

    private int? Line => (xml as IXmlLineInfo)?.LineNumber;

    public Outcome<AknDocument> Read()
    {
        while (xml.Read())
        {
            var problem = xml.NodeType switch
            {
                XmlNodeType.Element => Opened(),
                XmlNodeType.EndElement => Closed(),
                XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA =>
                    Said(xml.Value),
                _ => null,
            };
            if (problem is not null)
            {
                return Outcome<AknDocument>.Refused(problem);
            }
        }
        return Document();
    }

    private Problem? Opened()
    {
        var name = xml.LocalName;
        if (_path.Count == 0 && (name != "akomaNtoso" || xml.NamespaceURI != AkomaNtoso.Namespace))
        {
            return AknProblem.Root(file, $"{name} {{{xml.NamespaceURI}}}");
        }
        if (_path.Count >= AkomaNtosoReader.Deepest)
        {
            return AknProblem.TooDeep(file, Line);
        }
        var empty = xml.IsEmptyElement;
        var problem = Attributes(name);
        if (problem is not null || empty)
        {
            return problem;
        }
        _path.Add(xml.NamespaceURI == AkomaNtoso.Namespace ? name : "");
        if (IsNote)
        {
            _note.Append(name == "p" && _note.Length > 0 ? " " : "");
        }
        return null;
    }

    private Problem? Attributes(string name)
    {
        var level = _path.Count > 0 ? _path[^1] : "";
        var meta = Levels.Contains(level, StringComparer.Ordinal);
        if (_path.Count == 1 && name == "doc")
        {
            _name = xml.GetAttribute("name");
        }
        if (name == "authorialNote" && IsLine)
        {
            _line.Append('[').Append(xml.GetAttribute("marker")).Append(']');
        }
        if (name == "TLCConcept" && xml.GetAttribute("eId") is { } concept)
        {
            _concepts.Add(concept);
        }
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "eId" && !_ids.Add(xml.Value))
            {
                return AknProblem.Twice(file, $"eId '{xml.Value}'", Line);
            }
            if (xml.LocalName == "refersTo")
            {
                _references.AddRange(xml.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
            if (meta && xml.NamespaceURI.Length == 0 && !_meta.TryAdd($"{level}/{name}/{xml.LocalName}", xml.Value))
            {
                return AknProblem.Twice(file, $"{level}/{name}", Line);
            }
        }
        xml.MoveToElement();
        return null;
    }

    private Problem? Closed()
    {
        var name = _path[^1];
        _path.RemoveAt(_path.Count - 1);
        if (name == "authorialNote")
        {
            _notes.Add(_note.ToString());
            _note.Clear();
        }
        else if (name is "p" or "heading" && !IsNote && InText)
        {
            _lines.Add(_num.Length > 0 ? $"{_num} {_line}" : _line.ToString());
            _line.Clear();
            _num.Clear();
        }
        return null;
    }

    private Problem? Said(string text)
    {
        if (!InText)
        {
            return null;
        }
        _ =
            IsNote ? _note.Append(text)
            : IsLine ? _line.Append(text)
            : _path[^1] == "num" ? _num.Append(text)
            : null;
        return null;
    }

    private bool InText => _path.Count > 2 && _path[2] is "preface" or "preamble" or "mainBody" or "conclusions";

    private bool IsNote => _path.Contains("authorialNote", StringComparer.Ordinal);

    private bool IsLine =>
        _path.Contains("p", StringComparer.Ordinal) || _path.Contains("heading", StringComparer.Ordinal);

    private Outcome<AknDocument> Document()
    {
        string[] needed =
        [
            .. Levels.SelectMany(l =>
                new[] { $"{l}/FRBRthis/value", $"{l}/FRBRuri/value", $"{l}/FRBRdate/date", $"{l}/FRBRauthor/href" }
            ),
            "FRBRWork/FRBRcountry/value",
            "FRBRExpression/FRBRlanguage/language",
        ];
        List<Problem> problems =
        [
            .. _name is null ? [AknProblem.Missing(file, "doc/@name")] : Array.Empty<Problem>(),
            .. needed
                .Where(n => string.IsNullOrWhiteSpace(_meta.GetValueOrDefault(n)))
                .Select(n => AknProblem.Missing(file, n)),
            .. _lines.Count == 0 ? [AknProblem.Missing(file, "mainBody/p")] : Array.Empty<Problem>(),
            .. _references
                .Where(r => !r.StartsWith('#') || !_ids.Contains(r[1..]))
                .Distinct(StringComparer.Ordinal)
                .Select(r => AknProblem.Dangling(file, r)),
        ];
        problems.AddRange(Contradictions());
        return problems.Count > 0
            ? Outcome<AknDocument>.Refused(problems)
            : Outcome<AknDocument>.Of(
                new AknDocument(
                    _name!,
                    _meta["FRBRExpression/FRBRlanguage/language"],
                    _meta["FRBRWork/FRBRuri/value"],
                    _meta["FRBRWork/FRBRdate/date"],
                    _meta.GetValueOrDefault("FRBRWork/FRBRdate/name", ""),
                    _meta.GetValueOrDefault("FRBRWork/FRBRnumber/value"),
                    _lines,
                    _notes,
                    _concepts
                )
            );
    }

    /// <summary>Each level's address begins with that of the level above it; the date is a day; number and adoption go together.</summary>
    private IEnumerable<Problem> Contradictions()
    {
        string Of(string path) => _meta.GetValueOrDefault(path, "");
        for (var i = 1; i < Levels.Length; i++)
        {
            var (above, below) = (Of($"{Levels[i - 1]}/FRBRuri/value"), Of($"{Levels[i]}/FRBRuri/value"));
            if (!below.StartsWith(above + "/", StringComparison.Ordinal))
            {
                yield return AknProblem.Contradiction(file, above, below);
            }
        }
        foreach (var level in Levels)
        {
            var day = Of($"{level}/FRBRdate/date");
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return AknProblem.Contradiction(file, $"{level}/FRBRdate", $"'{day}'");
            }
        }
        var adopted = Of("FRBRWork/FRBRdate/name") == "adoption";
        if (adopted != _meta.ContainsKey("FRBRWork/FRBRnumber/value"))
        {
            yield return AknProblem.Contradiction(file, "FRBRnumber", $"FRBRdate '{Of("FRBRWork/FRBRdate/name")}'");
        }
    }
}
