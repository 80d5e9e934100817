using System.Xml;
using System.Xml.Linq;

namespace Scrutineer.Parties.Lists;

/// <summary>Lists that are published as XML, read an entry at a time: no DTD, no entities, nothing fetched.</summary>
internal static class XmlLists
{
    private static readonly string[] UnNames = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];
    private static readonly string[] PlaceParts = ["CITY", "STATE_PROVINCE", "COUNTRY"];

    private const int MaxEntry = 16 << 20;

    /// <summary>Settings that no bomb and no external entity passes.</summary>
    public static XmlReaderSettings Settings { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CheckCharacters = true,
        };

    /// <summary>UN Security Council, consolidated list (un.org, sc-sanctions.xsd).</summary>
    public static IEnumerable<ListedEntity> Un(XmlReader reader)
    {
        foreach (var e in Entries(reader, "INDIVIDUAL", "ENTITY"))
        {
            var person = e.Name.LocalName is "INDIVIDUAL";
            var prefix = e.Name.LocalName;
            var main = string.Join(' ', UnNames.Select(p => Value(e, p)).Where(v => v.Length > 0));
            yield return new ListedEntity
            {
                Id = Value(e, "DATAID"),
                Type = person ? "Person" : "Organization",
                Names = Named(
                    new("name", main),
                    [
                        .. Values(e, "NAME_ORIGINAL_SCRIPT").Select(n => new ListedForm("name_orig", n)),
                        .. e.Elements(prefix + "_ALIAS")
                            .SelectMany(a =>
                                Value(a, "ALIAS_NAME")
                                    .Split(';', StringSplitOptions.TrimEntries)
                                    .Select(n => new ListedForm(
                                        Value(a, "QUALITY") is "Low" ? "weakAlias" : "alias",
                                        n
                                    ))
                            ),
                    ]
                ),
                Born = string.Join("; ", e.Elements("INDIVIDUAL_DATE_OF_BIRTH").Select(Birth).Where(b => b.Length > 0)),
                Countries = [.. e.Elements("NATIONALITY").Select(n => Value(n, "VALUE")).Where(v => v.Length > 0)],
                Place = string.Join(
                    "; ",
                    e.Elements("INDIVIDUAL_PLACE_OF_BIRTH").Select(Place).Where(p => p.Length > 0)
                ),
                Listed = Value(e, "LISTED_ON"),
                Programme = Value(e, "UN_LIST_TYPE"),
                Source = "UN",
            };
        }
    }

    private static string Place(XElement e) =>
        string.Join(", ", PlaceParts.Select(p => Value(e, p)).Where(v => v.Length > 0));

    private static string Birth(XElement e) =>
        Value(e, "DATE") is { Length: > 0 } day ? day
        : Value(e, "FROM_YEAR") is { Length: > 0 } from ? $"between {from} and {Value(e, "TO_YEAR")}"
        : Value(e, "YEAR") is { Length: > 0 } year
            ? (Value(e, "TYPE_OF_DATE") is "APPROXIMATELY" ? "approximately " : "") + year
        : "";

    /// <summary>EU, consolidated financial sanctions (FSF export, xmlFullSanctionsList_1_1).</summary>
    public static IEnumerable<ListedEntity> Eu(XmlReader reader)
    {
        foreach (var e in Entries(reader, "sanctionEntity"))
        {
            var regulation = Child(e, "regulation");
            yield return new ListedEntity
            {
                Id = Attribute(e, "logicalId"),
                Type = Attribute(Child(e, "subjectType"), "code") is "person" ? "Person" : "Organization",
                Names = Named(
                    null,
                    [
                        .. Children(e, "nameAlias")
                            .Select(n => new ListedForm(
                                Attribute(n, "strong") is "false" ? "weakAlias" : "alias",
                                Attribute(n, "wholeName")
                            )),
                    ]
                ),
                Born = string.Join(
                    "; ",
                    Children(e, "birthdate")
                        .Select(b => Attribute(b, "birthdate") is { Length: > 0 } day ? day : Attribute(b, "year"))
                        .Where(b => b.Length > 0)
                ),
                Countries =
                [
                    .. Children(e, "citizenship")
                        .Select(c => Attribute(c, "countryDescription"))
                        .Where(c => c.Length > 0),
                ],
                Listed = Attribute(regulation, "publicationDate"),
                Programme = Attribute(regulation, "programme"),
                Source = "EU",
            };
        }
    }

    /// <summary>UK Sanctions List (FCDO).</summary>
    public static IEnumerable<ListedEntity> Uk(XmlReader reader)
    {
        foreach (var e in Entries(reader, "Designation"))
        {
            var kind = Value(e, "IndividualEntityShip");
            yield return new ListedEntity
            {
                Id = Value(e, "UniqueID"),
                Type =
                    kind is "Individual" ? "Person"
                    : kind is "Ship" ? "Vessel"
                    : "Organization",
                Names = Named(
                    null,
                    [
                        .. e.Descendants()
                            .Where(d => d.Name.LocalName is "Name" && d.HasElements)
                            .Select(n => new ListedForm(
                                Value(n, "NameType") is "Primary Name" ? "name" : "alias",
                                string.Join(
                                    ' ',
                                    Enumerable.Range(1, 6).Select(i => Value(n, "Name" + i)).Where(v => v.Length > 0)
                                )
                            )),
                        .. e.Descendants()
                            .Where(d => d.Name.LocalName is "NameNonLatinScript")
                            .Select(n => new ListedForm("alias", n.Value.Trim())),
                    ]
                ),
                Born = string.Join(
                    "; ",
                    e.Descendants().Where(d => d.Name.LocalName is "DOB" && !d.HasElements).Select(d => d.Value.Trim())
                ),
                Countries =
                [
                    .. e.Descendants()
                        .Where(d => d.Name.LocalName is "Nationality" && !d.HasElements)
                        .Select(d => d.Value.Trim()),
                ],
                Listed = Value(e, "DateDesignated"),
                Programme = Value(e, "RegimeName"),
                Source = "UK",
            };
        }
    }

    /// <summary>Swiss SECO list (swiss-sanctions-list.xsd).</summary>
    public static IEnumerable<ListedEntity> Seco(XmlReader reader)
    {
        foreach (var e in Entries(reader, "target"))
        {
            var person = Child(e, "individual") is not null;
            var listed = Children(e, "modification").FirstOrDefault(m => Attribute(m, "modification-type") is "listed");
            yield return new ListedEntity
            {
                Id = Attribute(e, "ssid"),
                Type = person ? "Person" : "Organization",
                Names = Named(null, [.. e.Descendants().Where(d => d.Name.LocalName is "name").SelectMany(SecoName)]),
                Born = string.Join(
                    "; ",
                    e.Descendants().Where(d => d.Name.LocalName is "day-month-year").Select(SecoDay)
                ),
                Countries =
                [
                    .. e.Descendants()
                        .Where(d => d.Name.LocalName is "nationality")
                        .Select(n => Attribute(n.Elements().FirstOrDefault(), "iso-code"))
                        .Where(c => c.Length > 0),
                ],
                Listed = Attribute(listed, "effective-date"),
                Programme = Attribute(e, "sanctions-set-id"),
                Source = "CH",
            };
        }
    }

    private static IEnumerable<ListedForm> SecoName(XElement name)
    {
        var kind = Attribute(name, "name-type") is "primary-name" ? "name" : "alias";
        var parts = Children(name, "name-part")
            .OrderBy(p => int.TryParse(Attribute(p, "order"), out var order) ? order : 99)
            .ToList();
        yield return new(kind, string.Join(' ', parts.Select(p => Value(p, "value"))));
        // Other spellings of the parts, when every part has one.
        if (parts.Count > 0 && parts.TrueForAll(p => Child(p, "spelling-variant") is not null))
        {
            yield return new("alias", string.Join(' ', parts.Select(p => Child(p, "spelling-variant")!.Value.Trim())));
        }
    }

    private static string SecoDay(XElement d) =>
        string.Join(
            '-',
            new[] { Attribute(d, "year"), Attribute(d, "month"), Attribute(d, "day") }.Where(p => p.Length > 0)
        );

    /// <summary>OFAC's advanced XML (UN 1267/1988 Advanced Sanctions Data Model).</summary>
    public static IEnumerable<ListedEntity> OfacAdvanced(XmlReader reader)
    {
        foreach (var e in Entries(reader, "DistinctParty"))
        {
            var profile = Child(e, "Profile");
            yield return new ListedEntity
            {
                Id = Attribute(e, "FixedRef"),
                Type = Attribute(profile, "PartySubTypeID") switch
                {
                    "4" => "Person",
                    "1" => "Vessel",
                    "2" => "Aircraft",
                    _ => "Organization",
                },
                Names = Named(
                    null,
                    [
                        .. e.Descendants()
                            .Where(d => d.Name.LocalName is "Alias")
                            .OrderBy(a => Attribute(a, "Primary") is "true" ? 0 : 1)
                            .SelectMany(a =>
                                a.Descendants()
                                    .Where(d => d.Name.LocalName is "DocumentedName")
                                    .Select(n => new ListedForm(
                                        Attribute(a, "Primary") is "true" ? "name"
                                            : Attribute(a, "LowQuality") is "true" ? "weakAlias"
                                            : "alias",
                                        string.Join(
                                            ' ',
                                            n.Descendants()
                                                .Where(d => d.Name.LocalName is "NamePartValue")
                                                .Select(v => v.Value.Trim())
                                        )
                                    ))
                            ),
                    ]
                ),
                Source = "OFAC",
            };
        }
    }

    // Elements of these names, each read whole: an entry is bounded, the file is not.
    private static IEnumerable<XElement> Entries(XmlReader reader, params string[] names)
    {
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType is XmlNodeType.Element && names.Contains(reader.LocalName, StringComparer.Ordinal))
            {
                yield return Whole(reader);
            }
            else
            {
                reader.Read();
            }
        }
    }

    private static XElement Whole(XmlReader reader)
    {
        var entry = new XElement(reader.LocalName);
        using (var inner = reader.ReadSubtree())
        {
            var size = 0;
            var open = new Stack<XElement>();
            while (inner.Read())
            {
                size += inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? inner.Value.Length : 64;
                if (size > MaxEntry || open.Count > 64)
                {
                    throw ListException.TooLong((inner as IXmlLineInfo)?.LineNumber ?? 0, MaxEntry);
                }
                switch (inner.NodeType)
                {
                    case XmlNodeType.Element:
                        var empty = inner.IsEmptyElement;
                        var element = open.Count == 0 ? entry : new XElement(inner.LocalName);
                        if (open.Count > 0)
                        {
                            open.Peek().Add(element);
                        }
                        while (inner.MoveToNextAttribute())
                        {
                            if (
                                inner.Prefix is not "xmlns"
                                && inner.LocalName is not "xmlns"
                                && element.Attribute(inner.LocalName) is null
                            )
                            {
                                element.SetAttributeValue(inner.LocalName, inner.Value);
                            }
                        }
                        if (!empty)
                        {
                            open.Push(element);
                        }
                        break;
                    case XmlNodeType.EndElement:
                        open.Pop();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA:
                        open.Peek().Add(new XText(inner.Value));
                        break;
                }
            }
        }
        reader.Read();
        return entry;
    }

    private static List<ListedForm> Named(ListedForm? main, IReadOnlyList<ListedForm> others)
    {
        var names = new List<ListedForm>();
        foreach (var form in main is null ? others : [main, .. others])
        {
            if (form.Name.Trim().Length > 0 && names.TrueForAll(n => n.Name != form.Name))
            {
                names.Add(form with { Name = form.Name.Trim(), Kind = names.Count == 0 ? "name" : form.Kind });
            }
        }
        return names;
    }

    private static XElement? Child(XElement? e, string name) =>
        e?.Elements().FirstOrDefault(c => c.Name.LocalName == name);

    private static IEnumerable<XElement> Children(XElement e, string name) =>
        e.Elements().Where(c => c.Name.LocalName == name);

    private static string Value(XElement e, string name) => Child(e, name)?.Value.Trim() ?? "";

    private static IEnumerable<string> Values(XElement e, string name) =>
        Children(e, name).Select(c => c.Value.Trim()).Where(v => v.Length > 0);

    private static string Attribute(XElement? e, string name) => e?.Attribute(name)?.Value.Trim() ?? "";
}
