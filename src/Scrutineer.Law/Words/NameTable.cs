using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Finds terms by their names: English, Ukrainian in a case, or the id.</summary>
internal sealed class NameTable
{
    private static readonly GrammaticalCase[] Cases = Enum.GetValues<GrammaticalCase>();
    private readonly Dictionary<(int Form, string Name), List<string>> _ids = [];
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);

    public NameTable(IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            _kinds[term.Id] = term.Kind;
            Add(-2, term.Id, term.Id);
            Add(term.Id, term.En, term.Uk);
            foreach (var name in term.Names)
            {
                Add(term.Id, name.En, name.Uk);
            }
        }
    }

    /// <summary>Ids of terms of one of the kinds that are called so.</summary>
    public IEnumerable<string> Find(
        string name,
        Language language,
        GrammaticalCase grammaticalCase,
        IReadOnlyList<string> wanted
    )
    {
        var key = Key(name);
        var form = language == Language.En ? -1 : (int)grammaticalCase;
        return Ids(form, key)
            .Concat(Ids(-2, key))
            .Distinct(StringComparer.Ordinal)
            .Where(id => wanted is ["any"] || wanted.Contains(_kinds[id]));
    }

    /// <summary>The written name of a term of one of the kinds that is nearest to a misspelt one, or null when none is near.</summary>
    public string? Nearest(
        string name,
        Language language,
        GrammaticalCase grammaticalCase,
        IReadOnlyList<string> wanted
    )
    {
        var key = Key(name);
        var form = language == Language.En ? -1 : (int)grammaticalCase;
        string? best = null;
        var least = Math.Max(2, key.Length / 3) + 1;
        foreach (var (f, candidate) in _ids.Keys.Where(k => k.Form == form || k.Form == -2))
        {
            if (
                Math.Abs(candidate.Length - key.Length) < least
                && Spelling.Distance(candidate, key) is var d
                && d < least
                && _ids[(f, candidate)].Exists(id => wanted is ["any"] || wanted.Contains(_kinds[id]))
            )
            {
                (best, least) = (candidate, d);
            }
        }
        return best;
    }

    private List<string> Ids(int form, string key) => _ids.TryGetValue((form, key), out var found) ? found : [];

    private void Add(string id, string en, NameForms uk)
    {
        Add(-1, en, id);
        foreach (var c in Cases)
        {
            if (uk.In(c) is { } form)
            {
                Add((int)c, form, id);
            }
        }
    }

    private void Add(int form, string name, string id)
    {
        var key = (form, Key(name));
        if (!_ids.TryGetValue(key, out var list))
        {
            _ids[key] = list = [];
        }
        if (!list.Contains(id))
        {
            list.Add(id);
        }
    }

    // The comma that closes a clause in a name belongs to the sentence around it.
    private static string Key(string name) => Letters.Tidy(name).TrimEnd(',').ToLowerInvariant();
}
