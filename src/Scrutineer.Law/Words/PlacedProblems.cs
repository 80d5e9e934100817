using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Problems of a text of law, each with the line that has it.</summary>
internal static class PlacedProblems
{
    public static void Add(this Problems problems, string code, Place? where, Bilingual what, Bilingual mend) =>
        problems.Add(new Problem(code, what, mend, where?.File, where?.Line));

    public static void Add(
        this Problems problems,
        string code,
        Place? where,
        (string Uk, string En) what,
        (string Uk, string En) mend
    ) => problems.Add(code, where, new Bilingual(what.Uk, what.En), new Bilingual(mend.Uk, mend.En));

    /// <summary>Problems of a sentence, at the place where the sentence stands.</summary>
    public static void AddAt(this Problems problems, Place where, IEnumerable<Problem> more) =>
        problems.AddRange(more.Select(p => p with { File = where.File, Line = where.Line }));
}
