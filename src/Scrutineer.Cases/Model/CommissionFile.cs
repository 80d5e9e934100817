using Scrutineer.Acts;
using Scrutineer.Law;
using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Cases;

/// <summary>
/// Reads a rule folder's <c>commission.yaml</c>: who adopts acts under these rules, what an act may cite and call for,
/// whom it addresses.
/// </summary>
internal static class CommissionFile
{
    /// <summary>Its name inside a folder of rules.</summary>
    public const string FileName = "commission.yaml";

    private static readonly Bilingual ATerm = new("вкажіть ідентифікатор терміна", "give the id of a term");
    private static readonly Bilingual ACode = new(
        "дві малі літери ISO 3166-1; zz для вигаданої країни",
        "two lower-case letters of ISO 3166-1; zz for an invented country"
    );
    private static readonly Bilingual AnId = new("дайте ідентифікатор", "give an id");
    private static readonly Bilingual AText = new("скажіть це «uk:» та «en:»", "say it in \"uk:\" and \"en:\"");
    private static readonly Bilingual AWord = new("виберіть слово за схемою", "choose a word of the schema");
    private static readonly Bilingual AName = new(
        "дайте назву: «en:» і відмінки під «uk:»",
        "give the name: \"en:\", and its cases under \"uk:\""
    );

    public static CommissionEntry? Read(Mapping root, string file, IReadOnlyList<Term> terms, Problems problems)
    {
        var keys = new Keys(root, file, problems);
        var name = TermOf(keys, "name", terms);
        var country = TermOf(keys, "country", terms);
        var code = keys.RequiredText("country-code", ACode);
        var (city, head, website) = (Both(keys, "city"), Both(keys, "head"), Both(keys, "website"));
        var cited = new HashSet<string>(StringComparer.Ordinal);
        var provisions = keys.Entries("provisions")
            .Select(p => ReadProvision(p, cited))
            .OfType<ProvisionEntry>()
            .ToList();
        var laws = keys.Entries("laws").Select(ReadLaw).OfType<LawTitle>().ToList();
        var calls = keys.Entries("calls").Select(ReadCall).OfType<CallEntry>().ToList();
        var addressees = keys.Entries("addressees").Select(ReadAddressee).OfType<Addressee>().ToList();
        var positions = keys.Entries("positions").Select(ReadPosition).Where(p => p.Says is not null).ToList();
        keys.Done();
        return name is null || country is null || city is null || head is null || website is null || code is null
            ? null
            : new CommissionEntry(
                new AdoptingBody(name, country, city, head, website, code),
                provisions,
                calls,
                addressees,
                positions
                    .DistinctBy(p => p.Predicate)
                    .ToDictionary(p => p.Predicate, p => p.Says!, StringComparer.Ordinal)
            )
            {
                Laws = laws,
            };
    }

    private static ProvisionEntry? ReadProvision(Keys keys, HashSet<string> cited)
    {
        var id = keys.Id("id", AnId);
        if (id is not null && !cited.Add(id))
        {
            keys.Problems.Add(CaseProblem.NamedTwice(keys.File, keys.LineOf("id"), id));
        }
        var citation = Name(keys, "citation", id ?? "?");
        var says = Both(keys, "says");
        keys.Require("certainty", AWord);
        var certainty = keys.Certainty("certainty");
        var use = Word<ProvisionUse>(keys, "use");
        string[] rules = [.. keys.Texts("rules").Select(r => r.Text)];
        keys.Done();
        return id is null || citation is null || says is null || certainty is null || use is null
            ? null
            : new ProvisionEntry(id, citation, says, certainty.Value, use.Value) { Rules = rules };
    }

    private static LawTitle? ReadLaw(Keys keys)
    {
        var (cited, title) = (Both(keys, "cited"), Both(keys, "title"));
        var (brief, called) = (Both(keys, "short"), Both(keys, "called"));
        keys.Done();
        return cited is null || title is null || brief is null || called is null
            ? null
            : new LawTitle(cited, title, brief, called);
    }

    private static CallEntry? ReadCall(Keys keys)
    {
        var call = Word<Call>(keys, "call");
        var basis = keys.Texts("basis").Select(s => s.Text).ToList();
        keys.Done();
        return call is null ? null : new CallEntry(call.Value, basis);
    }

    private static Addressee? ReadAddressee(Keys keys)
    {
        var kind = Word<AddresseeKind>(keys, "kind");
        var name = Name(keys, "name", "addressee");
        keys.Done();
        return kind is null || name is null ? null : new Addressee(kind.Value, name);
    }

    private static (string Predicate, Bilingual? Says) ReadPosition(Keys keys)
    {
        var predicate = keys.Id("predicate", AnId);
        var says = Both(keys, "says");
        keys.Done();
        return (predicate ?? "", predicate is null ? null : says);
    }

    private static Term? Name(Keys keys, string key, string id)
    {
        keys.Require(key, AName);
        if (keys.Inner(key) is not { } name)
        {
            return null;
        }
        var en = name.RequiredText("en", AName);
        name.Require("uk", AName);
        var uk = name.Inner("uk") is { } forms ? NameFormsKeys.Read(forms) : null;
        name.Done();
        return en is null || uk is null ? null : new Term(id, "name", en, uk);
    }

    private static T? Word<T>(Keys keys, string key)
        where T : struct, Enum
    {
        keys.Require(key, AWord);
        var words = Enum.GetValues<T>().ToDictionary(Kebab, StringComparer.Ordinal);
        return keys.OneOf(key, [.. words.Keys]) is { } word ? words[word] : null;
    }

    private static string Kebab<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static Bilingual? Both(Keys keys, string key)
    {
        keys.Require(key, AText);
        return keys.Both(key);
    }

    private static Term? TermOf(Keys keys, string key, IReadOnlyList<Term> terms)
    {
        var id = keys.RequiredText(key, ATerm);
        var term = terms.FirstOrDefault(t => t.Id == id);
        if (id is not null && term is null)
        {
            var near = Spelling.Nearest(id, terms.Select(t => t.Id));
            keys.Problems.Add(RegisterProblem.DanglingId(keys.File, keys.LineOf(key), id, new("термін", "term"), near));
        }
        return term;
    }
}

/// <summary>What <c>commission.yaml</c> says.</summary>
/// <param name="Commission">Who adopts.</param>
/// <param name="Provisions">What an act may cite.</param>
/// <param name="Calls">What it may call for.</param>
/// <param name="Addressees">Whom it addresses.</param>
/// <param name="Positions">Positions as clauses, by the predicate that states them.</param>
public sealed record CommissionEntry(
    AdoptingBody Commission,
    IReadOnlyList<ProvisionEntry> Provisions,
    IReadOnlyList<CallEntry> Calls,
    IReadOnlyList<Addressee> Addressees,
    IReadOnlyDictionary<string, Bilingual> Positions
)
{
    /// <summary>Laws with their titles, by which an act calls them where it first cites them.</summary>
    public IReadOnlyList<LawTitle> Laws { get; init; } = [];
}
