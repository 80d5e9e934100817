using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>A change of one file.</summary>
/// <param name="Place">What is replaced.</param>
/// <param name="With">What stands there then.</param>
public sealed record TextChange(FileSpan Place, string With);

/// <summary>
/// Gives a new id to a rule, a term, a source, a fact, a kind or a kind of sentence in every file that names it, or a new name to a
/// variable in its rule.
/// </summary>
public sealed partial class Renaming(Workbench workbench)
{
    /// <summary>What a new id would replace at a place, with the id that stands there; refused where no id or variable stands.</summary>
    public Outcome<TextChange> Asked(string file, int offset) =>
        At(file, offset) is var (mention, _)
            ? Outcome<TextChange>.Of(new(new(file, mention.WrittenId!.Value), mention.Id))
            : Outcome<TextChange>.Refused(NoId);

    /// <summary>Every change that gives it a new id.</summary>
    /// <param name="file">A file of the workbench.</param>
    /// <param name="offset">UTF-16 code units from its beginning, at the id.</param>
    /// <param name="name">The new id: lower-case Latin letters, digits, points, hyphens; of a variable any letters and digits.</param>
    public Outcome<IReadOnlyList<TextChange>> To(string file, int offset, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (At(file, offset) is not var (mention, reading))
        {
            return Refuse(NoId);
        }
        if (mention.Kind == MentionKind.Variable ? !VariableName().IsMatch(name) : !VocabularyBlock.IsId(name))
        {
            return Refuse(BadName(name));
        }
        var declarations = new Declarations(workbench);
        if (name != mention.Id && IsTaken(declarations, file, mention, reading, name))
        {
            return Refuse(Taken(name));
        }
        if (mention.Kind != MentionKind.Variable && Unread(declarations, mention, reading) is { } unread)
        {
            return Refuse(NotRead(unread));
        }
        return Outcome<IReadOnlyList<TextChange>>.Of([
            .. declarations
                .All(file, mention, reading)
                .Where(m => m.Mention.WrittenId is not null)
                .Select(m => new TextChange(new(m.File, m.Mention.WrittenId!.Value), name))
                .DistinctBy(c => c.Place),
        ]);
    }

    private (Mention Mention, UnitReading Reading)? At(string file, int offset)
    {
        if (workbench.ReadingOf(file) is not { } reading)
        {
            return null;
        }
        var mention = workbench.Mentions(file, reading).At(offset);
        return mention is { WrittenId: not null } ? (mention, reading) : null;
    }

    private bool IsTaken(Declarations declarations, string file, Mention mention, UnitReading reading, string name) =>
        mention.Kind == MentionKind.Variable
            ? workbench
                .Mentions(file, reading)
                .All.Any(m => m.Kind == MentionKind.Variable && m.Within == mention.Within && m.Id == name)
            : declarations
                .Readers(mention, reading)
                .Any(r =>
                    workbench
                        .Mentions(r.File, r.Reading)
                        .All.Any(m => m.IsDeclaration && m.Kind == mention.Kind && m.Id == name)
                );

    /// <summary>A file that may name it in a sentence that cannot be read: the id would stay there.</summary>
    private FileSpan? Unread(Declarations declarations, Mention mention, UnitReading reading)
    {
        foreach (var (file, with) in declarations.Readers(mention, reading))
        {
            var text = workbench.Text(file)!;
            foreach (var span in workbench.Mentions(file, with).Unread)
            {
                if (text[span].Contains(mention.Id, StringComparison.OrdinalIgnoreCase))
                {
                    return new(file, span);
                }
            }
        }
        return null;
    }

    private static Outcome<IReadOnlyList<TextChange>> Refuse(Problem problem) =>
        Outcome<IReadOnlyList<TextChange>>.Refused(problem);

    private static Problem NoId { get; } =
        new(
            "no-id-here",
            new("Тут немає ні ідентифікатора, ні змінної.", "There is no id and no variable here."),
            new(
                "Станьте на ідентифікатор правила, терміна, джерела, факту чи речення.",
                "Go to the id of a rule, a term, a source, a fact or a sentence."
            )
        );

    private static Problem BadName(string name) =>
        new(
            "bad-id",
            new($"«{name}» не годиться як ідентифікатор.", $"\"{name}\" will not do as an id."),
            new("Малі латинські літери, цифри, крапки, дефіси.", "Lower-case Latin letters, digits, points, hyphens.")
        );

    private static Problem Taken(string name) =>
        new(
            "repeated-id",
            new($"«{name}» вже є.", $"\"{name}\" is there already."),
            new("Виберіть інший.", "Choose another.")
        );

    private Problem NotRead(FileSpan place) =>
        new(
            "unread-text",
            new(
                "Текст, який може згадувати цей ідентифікатор, не читається.",
                "A text that may name this id cannot be read."
            ),
            new("Спершу виправте його.", "Mend it first."),
            place.File,
            workbench.Text(place.File)!.PointAt(place.Span.Start).Line + 1
        );

    [GeneratedRegex(@"^[\p{L}\p{N}_-]{1,40}$", RegexOptions.None, 1000)]
    private static partial Regex VariableName();
}
