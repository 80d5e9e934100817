using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Law.Exports;

/// <summary>Answers with their derivations as JSON that reads back, so that a checker elsewhere can go through every step.</summary>
public static class DeterminationFile
{
    private static readonly JsonSerializerOptions Options = new(JsonForm.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The document of determinations; the same ones give the same bytes.</summary>
    /// <param name="determinations">Of one vote, in the order in which they shall stand.</param>
    /// <param name="vocabulary">The words of their sentences.</param>
    public static byte[] Write(IEnumerable<Determination> determinations, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(determinations);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var answers = determinations.SelectMany(d => d.Conclusions).Select(c => Of(c, vocabulary));
        return
        [
            .. JsonSerializer.SerializeToUtf8Bytes(new Document("scrutineer-determination-1", [.. answers]), Options),
            (byte)'\n',
        ];
    }

    /// <summary>Reads it back in the words of a vocabulary. Nothing is checked: that is the checker's.</summary>
    /// <param name="json">The document.</param>
    /// <param name="vocabulary">The sentences that exist.</param>
    /// <param name="file">What problems call the file.</param>
    public static Outcome<IReadOnlyList<StatedAnswer>> Read(ReadOnlySpan<byte> json, Vocabulary vocabulary, string file)
    {
        try
        {
            var document = JsonSerializer.Deserialize<Document>(json, Options)!;
            return Outcome<IReadOnlyList<StatedAnswer>>.Of([.. document.Answers.Select(a => Of(a, vocabulary))]);
        }
        catch (Exception failure)
            when (failure is JsonException or FormatException or ArgumentException or NullReferenceException)
        {
            return Outcome<IReadOnlyList<StatedAnswer>>.Refused(
                new Problem(
                    "unreadable-derivation",
                    new Bilingual("доказ не читається", "the derivation cannot be read"),
                    new Bilingual("отримайте пакет ще раз", "get the bundle again"),
                    file
                )
            );
        }
    }

    private static AnswerForm Of(ConclusionRuling ruled, Vocabulary vocabulary)
    {
        var said = vocabulary.Say(ruled.Ruling.Question);
        return new(
            ruled.Id.ToString(),
            Of(ruled.Ruling.Question),
            [said.Uk, said.En],
            ruled.Answer,
            ruled.Derivation is { } derivation
                ? new DerivationForm(derivation.KnownAsOf, [.. derivation.Nodes.Select(Of)])
                : null
        );
    }

    private static StatedAnswer Of(AnswerForm form, Vocabulary vocabulary) =>
        new(
            form.Id,
            Of(form.Question, vocabulary),
            form.Answer,
            form.Derivation is { } derivation
                ? new Derivation([.. derivation.Nodes.Select(n => Of(n, vocabulary))], derivation.KnownAsOf)
                : null
        );

    private static NodeForm Of(DerivationNode node) =>
        new(
            node.Id,
            node.Kind,
            Of(node.Sentence),
            node.RuleId,
            node.FactId,
            node.Premises,
            node.Certainty,
            node.Strength,
            [.. node.Bindings.Select(b => new BindingForm(b.Variable, Of(b.Value)))]
        );

    private static DerivationNode Of(NodeForm form, Vocabulary vocabulary) =>
        new(
            form.Id,
            form.Kind,
            Of(form.Sentence, vocabulary),
            form.Rule,
            form.Fact,
            form.Premises,
            form.Certainty,
            form.Strength
        )
        {
            Bindings = [.. form.Bindings.Select(b => new Binding(b.Variable, ValueOf(b.Value)))],
        };

    private static SentenceForm Of(Sentence sentence) =>
        new(sentence.Predicate.Id, [.. sentence.Slots.Select(s => Of(s.Value))]);

    private static Sentence Of(SentenceForm form, Vocabulary vocabulary) =>
        new(
            vocabulary.Predicate(form.Predicate) ?? throw new FormatException(form.Predicate),
            [.. form.Slots.Select(s => Slot.Of(ValueOf(s)))]
        );

    // An id has no colon: what has one is a number or a day.
    private static string Of(Value value) =>
        value.Kind switch
        {
            ValueKind.Number => string.Create(CultureInfo.InvariantCulture, $"number:{value.Number}"),
            ValueKind.Date => string.Create(CultureInfo.InvariantCulture, $"date:{value.Date:yyyy-MM-dd}"),
            _ => value.TermId,
        };

    private static Value ValueOf(string text) =>
        text.Split(':', 2) switch
        {
            ["number", var number] => Value.Of(
                long.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            ),
            ["date", var day] => Value.Of(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            [var term] => Value.Of(term),
            _ => throw new FormatException(text),
        };

    private sealed record Document(string Schema, IReadOnlyList<AnswerForm> Answers);

    private sealed record AnswerForm(
        string Id,
        SentenceForm Question,
        IReadOnlyList<string> Says,
        Answer Answer,
        DerivationForm? Derivation
    );

    private sealed record DerivationForm(DateOnly? KnownAsOf, IReadOnlyList<NodeForm> Nodes);

    private sealed record NodeForm(
        string Id,
        NodeKind Kind,
        SentenceForm Sentence,
        string? Rule,
        string? Fact,
        IReadOnlyList<string> Premises,
        Certainty Certainty,
        Strength? Strength,
        IReadOnlyList<BindingForm> Bindings
    );

    private sealed record SentenceForm(string Predicate, IReadOnlyList<string> Slots);

    private sealed record BindingForm(string Variable, string Value);
}

/// <summary>One answer as a file states it: nobody has checked yet whether it holds.</summary>
/// <param name="Id">Of the conclusion in its territory.</param>
/// <param name="Question">The sentence asked, on its day.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Derivation">The proof of an established answer, else null.</param>
public sealed record StatedAnswer(string Id, Sentence Question, Answer Answer, Derivation? Derivation);
