using System.Text;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Parties.Register;

/// <summary>Reads <c>register/parties/*.yaml</c>: every problem of every file in one go.</summary>
public static class RegisterReader
{
    private static readonly Bilingual AddId = new("додайте ідентифікатор", "add an id");
    private static readonly Bilingual AddSource = new("назвіть джерело", "name the source");

    // A private person's data has no place here, whatever the key is called.
    private static readonly string[] Private =
    [
        "born",
        "birth",
        "birthDate",
        "address",
        "phone",
        "email",
        "passport",
        "taxNumber",
        "family",
    ];

    /// <summary>One register from several files.</summary>
    /// <param name="files">Names and texts.</param>
    public static Outcome<PartyRegister> Read(IEnumerable<(string File, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Read(files.Select(f => (f.File, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Text))));
    }

    /// <summary>One register from several files.</summary>
    /// <param name="files">Names and bytes, UTF-8.</param>
    /// <param name="cites">Told of every source that an entry names, with the file and the line; null where nobody checks them.</param>
    public static Outcome<PartyRegister> Read(
        IEnumerable<(string File, ReadOnlyMemory<byte> Yaml)> files,
        Action<string, string, int>? cites = null
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new Problems();
        var (parties, offices, occupancies) = (new List<RegisteredParty>(), new List<Office>(), new List<Occupancy>());
        var (sanctions, identifications, snapshots) = (
            new List<Sanction>(),
            new List<Identification>(),
            new List<SearchedSnapshot>()
        );
        var support = new List<PublicSupport>();
        foreach (var (file, yaml) in files)
        {
            if (YamlReader.Read(yaml, file, problems) is not { } mapping)
            {
                continue;
            }
            var keys = new Keys(mapping, file, problems);
            Each(keys, "persons", cites, e => Add(parties, Party(e, isPerson: true)));
            Each(keys, "bodies", cites, e => Add(parties, Party(e, isPerson: false)));
            Each(keys, "offices", cites, e => Add(offices, OfficeOf(e)));
            Each(keys, "occupancies", cites, e => Add(occupancies, OccupancyOf(e)));
            Each(keys, "sanctions", cites, e => Add(sanctions, SanctionOf(e)));
            Each(keys, "support", cites, e => Add(support, SupportOf(e)));
            Each(keys, "identifications", cites, e => Add(identifications, IdentificationOf(e)));
            Each(keys, "snapshots", cites, e => Add(snapshots, SnapshotOf(e)));
            keys.Done();
        }
        var register = new PartyRegister(parties, offices, occupancies, sanctions, identifications, snapshots)
        {
            Support = support,
        };
        Refer(register, problems);
        return problems.OutcomeOf(register);
    }

    private static void Each(Keys keys, string key, Action<string, string, int>? cites, Action<Keys> read)
    {
        if (!keys.Has(key))
        {
            return;
        }
        foreach (var entry in keys.Entries(key))
        {
            foreach (var secret in Private.Where(entry.Has))
            {
                entry.Problems.Add(
                    new Problem(
                        "private-data",
                        new Bilingual($"«{secret}» — це особисті дані", $"\"{secret}\" is private data"),
                        new Bilingual(
                            "приберіть: у справі є лише публічна посада",
                            "take it out: a case has public office only"
                        ),
                        entry.File,
                        entry.LineOf(secret)
                    )
                );
            }
            if (cites is not null && entry.Has("source") && entry.Text("source") is { } source)
            {
                cites(source, entry.File, entry.LineOf("source"));
            }
            read(entry);
            entry.Done();
        }
    }

    private static void Add<T>(List<T> list, T? entry)
        where T : class
    {
        if (entry is not null)
        {
            list.Add(entry);
        }
    }

    private static RegisteredParty? Party(Keys e, bool isPerson)
    {
        var (id, name, source, certainty) = (
            e.Id("id", AddId),
            e.Both("name"),
            e.RequiredText("source", AddSource),
            CertaintyOf(e)
        );
        var forms = e.Has("forms") ? e.OneOrMore("forms") : [];
        return id is null || name is null || source is null ? null : new(id, isPerson, name, forms, source, certainty);
    }

    private static Office? OfficeOf(Keys e)
    {
        var (id, body, title) = (e.Id("id", AddId), e.Id("body", AddId), e.Both("title"));
        var did = e.Has("did") ? e.OneOrMore("did") : [];
        return id is null || body is null || title is null ? null : new(id, body, title, did);
    }

    private static Occupancy? OccupancyOf(Keys e)
    {
        var (person, office, source) = (
            e.Id("person", AddId),
            e.Id("office", AddId),
            e.RequiredText("source", AddSource)
        );
        var (since, attested, until, certainty) = (SinceOf(e), e.Day("attested"), e.Day("until"), CertaintyOf(e));
        var note = NoteOf(e, "note");
        if (until <= (since?.First ?? attested))
        {
            e.Problems.Add(
                new Problem(
                    "ends-before-it-begins",
                    new Bilingual("посаду залишено раніше, ніж обійнято", "the office was left before it was taken"),
                    new Bilingual("перевірте «from» та «until»", "check \"from\" and \"until\""),
                    e.File,
                    e.LineOf("until")
                )
            );
        }
        return person is null || office is null || source is null
            ? null
            : new(person, office, since, attested, until, source, certainty) { Note = note };
    }

    private static KnownDay? SinceOf(Keys e)
    {
        if (!e.Has("from") || e.Text("from") is not { } written)
        {
            return null;
        }
        var since = KnownDay.Read(written);
        if (since is null)
        {
            e.Problems.Add(
                new Problem(
                    "bad-day",
                    new Bilingual(
                        $"«{written}» не день, не місяць і не рік",
                        $"\"{written}\" is no day, month or year"
                    ),
                    new Bilingual("пишіть 2023-03-01, 2023-03 або 2023", "write 2023-03-01, 2023-03 or 2023"),
                    e.File,
                    e.LineOf("from")
                )
            );
        }
        return since;
    }

    private static Bilingual? NoteOf(Keys e, string key) => e.Has(key) ? e.Both(key) : null;

    private static Sanction? SanctionOf(Keys e)
    {
        var (party, jurisdiction) = (e.Id("party", AddId), e.OneOf("jurisdiction", Gaps.Jurisdictions));
        var (instrument, source) = (e.Both("instrument"), e.RequiredText("source", AddSource));
        var (listed, attested, delisted) = (e.Day("listed"), e.Day("attested"), e.Day("delisted"));
        var (ground, note, certainty) = (NoteOf(e, "ground"), NoteOf(e, "note"), CertaintyOf(e));
        return party is null || jurisdiction is null || instrument is null || source is null
            ? null
            : new(party, jurisdiction, instrument, listed, attested, delisted, source, certainty)
            {
                Ground = ground,
                Note = note,
            };
    }

    private static PublicSupport? SupportOf(Keys e)
    {
        var (person, on, said) = (e.Id("person", AddId), e.Day("on"), e.Both("said"));
        var (source, certainty) = (e.RequiredText("source", AddSource), CertaintyOf(e));
        return person is null || on is null || said is null || source is null
            ? null
            : new(person, on.Value, said, source, certainty);
    }

    private static Identification? IdentificationOf(Keys e)
    {
        var (parties, judged, by) = (
            e.OneOrMore("parties"),
            e.OneOf("judged", ["same", "different"]),
            e.RequiredText("by", AddSource)
        );
        var (on, why) = (e.Day("on"), e.Both("why"));
        return judged is null || by is null || on is null || why is null
            ? null
            : new(parties, judged is "same", by, on.Value, why);
    }

    private static SearchedSnapshot? SnapshotOf(Keys e)
    {
        var (jurisdiction, day, source) = (
            e.OneOf("jurisdiction", Gaps.Jurisdictions),
            e.Day("day"),
            e.RequiredText("source", AddSource)
        );
        return jurisdiction is null || day is null || source is null ? null : new(jurisdiction, day.Value, source);
    }

    // What says nothing of its certainty is taken for what nobody has checked.
    private static Certainty CertaintyOf(Keys e) => e.Certainty("certainty") ?? Certainty.Unverified;

    private static void Refer(PartyRegister register, Problems problems)
    {
        var parties = register.Parties.Select(p => p.Id).ToList();
        var offices = register.Offices.Select(o => o.Id).ToList();
        foreach (var twice in parties.Concat(offices).GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add(
                new Problem(
                    "duplicate-id",
                    new Bilingual($"«{twice.Key}» стоїть двічі", $"\"{twice.Key}\" stands twice"),
                    new Bilingual("дайте інший ідентифікатор", "give another id")
                )
            );
        }
        var named = register
            .Offices.Select(o => (Id: o.Body, Known: parties))
            .Concat(
                register.Occupancies.SelectMany(o =>
                    new[] { (Id: o.Person, Known: parties), (Id: o.Office, Known: offices) }
                )
            )
            .Concat(register.Sanctions.Select(s => (Id: s.Party, Known: parties)))
            .Concat(register.Support.Select(s => (Id: s.Person, Known: parties)))
            .Concat(register.Identifications.SelectMany(i => i.Parties.Select(p => (Id: p, Known: parties))));
        foreach (var (id, known) in named.Where(n => !n.Known.Contains(n.Id)))
        {
            var near = Spelling.Nearest(id, known);
            problems.Add(
                new Problem(
                    "unknown-party",
                    new Bilingual($"«{id}» не описано", $"\"{id}\" is not described"),
                    near is null
                        ? new Bilingual("додайте запис", "add its entry")
                        : new Bilingual($"можливо, «{near}»", $"perhaps \"{near}\"")
                )
            );
        }
    }
}
