using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Which sentences exist, of which things, in both languages. Immutable.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Predicate> _predicates;
    private readonly Dictionary<string, Term> _terms;
    private readonly Lazy<NameTable> _names;
    private Dictionary<string, Outcome<Sentence>>? _remembered;

    internal Vocabulary(
        IReadOnlyDictionary<string, Bilingual> kinds,
        IEnumerable<Predicate> predicates,
        IEnumerable<Term> terms,
        IReadOnlyList<ParameterValue> parameterValues,
        IReadOnlySet<string> openKinds
    )
    {
        Kinds = kinds;
        OpenKinds = openKinds;
        _predicates = predicates.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _terms = terms.ToDictionary(t => t.Id, StringComparer.Ordinal);
        ParameterValues = parameterValues;
        _names = new(() => new NameTable(_terms.Values));
    }

    /// <summary>Kinds of terms by id.</summary>
    public IReadOnlyDictionary<string, Bilingual> Kinds { get; }

    /// <summary>Kinds of things of which nothing is excluded while no fact that is known speaks of them.</summary>
    public IReadOnlySet<string> OpenKinds { get; }

    /// <summary>Kinds of sentences, comparisons included, by declaration.</summary>
    public IReadOnlyCollection<Predicate> Predicates => _predicates.Values;

    /// <summary>Terms.</summary>
    public IReadOnlyCollection<Term> Terms => _terms.Values;

    /// <summary>The dated values of parameters; every register holds them as facts.</summary>
    public IReadOnlyList<ParameterValue> ParameterValues { get; }

    internal NameTable Names => _names.Value;

    /// <summary>Reads a vocabulary file (docs/law/RULES.md). All problems are reported at once.</summary>
    public static Outcome<Vocabulary> Parse(string text, string file) => new VocabularyReader(file).Read(text);

    /// <summary>The kind of sentence of an id, or null.</summary>
    public Predicate? Predicate(string id) => _predicates.GetValueOrDefault(id);

    /// <summary>The term of an id, or null.</summary>
    public Term? Term(string id) => _terms.GetValueOrDefault(id);

    /// <summary>The same vocabulary with more terms, those of a case. Unknown kinds and repeated ids are refused.</summary>
    public Outcome<Vocabulary> With(IEnumerable<Term> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var problems = new Problems();
        var all = new Dictionary<string, Term>(_terms, StringComparer.Ordinal);
        foreach (var term in more)
        {
            if (!Kinds.ContainsKey(term.Kind))
            {
                problems.Add(
                    "unknown-kind",
                    term.Where,
                    (
                        $"Невідомий вид «{term.Kind}» терміна «{term.Id}».",
                        $"Unknown kind \"{term.Kind}\" of the term \"{term.Id}\"."
                    ),
                    ($"Види: {string.Join(", ", Kinds.Keys)}.", $"Kinds: {string.Join(", ", Kinds.Keys)}.")
                );
            }
            if (!all.TryAdd(term.Id, term) && all[term.Id] != term)
            {
                problems.Add(
                    "repeated-id",
                    term.Where,
                    ($"Термін «{term.Id}» описано двічі.", $"The term \"{term.Id}\" is declared twice."),
                    ("Залиште один опис.", "Keep one declaration.")
                );
            }
        }
        return !problems.None
            ? Outcome<Vocabulary>.Refused(problems.Found)
            : Outcome<Vocabulary>.Of(new(Kinds, _predicates.Values, all.Values, ParameterValues, OpenKinds));
    }

    /// <summary>
    /// Reads one sentence in either language. Slots hold <c>{variables}</c>, names of terms (in the form that the slot asks) or
    /// their ids, days, numbers.
    /// </summary>
    /// <param name="text">The sentence.</param>
    /// <returns>The sentence, or what is wrong with the nearest sentence that exists.</returns>
    public Outcome<Sentence> ParseSentence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_remembered is null)
        {
            return new SentenceReader(this).Read(text);
        }
        if (!_remembered.TryGetValue(text, out var read))
        {
            read = new SentenceReader(this) { Guesses = _guesses > 0 }.Read(text);
            _guesses -= read.Succeeded ? 0 : 1;
            if (_remembered.Count < MostRemembered)
            {
                _remembered[text] = read;
            }
        }
        return read;
    }

    private const int MostRemembered = 50_000;

    // Of so many sentences that nobody knows, the nearest one helps nobody any more.
    private const int MostGuesses = 300;
    private int _guesses;

    /// <summary>
    /// This vocabulary, which from now on remembers what it has read: where texts are read again and again while one line of them
    /// changes. Called again, it is ready to find the nearest sentence to a few hundred more. For one caller at a time.
    /// </summary>
    internal Vocabulary Remembering()
    {
        _remembered ??= new(StringComparer.Ordinal);
        _guesses = MostGuesses;
        return this;
    }

    /// <summary>A sentence in words. Days are written <c>16 March 2024</c>, variables in braces.</summary>
    /// <exception cref="InvalidOperationException">A term is not of this vocabulary.</exception>
    public string Say(Sentence sentence, Language language) => new SentenceWriter(this).Write(sentence, language);

    /// <summary>A sentence in words of both languages.</summary>
    public Bilingual Say(Sentence sentence) => new(Say(sentence, Language.Uk), Say(sentence, Language.En));
}
