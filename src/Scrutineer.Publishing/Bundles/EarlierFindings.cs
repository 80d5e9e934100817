using System.Text.Json;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// The findings of a bundle whose methods are of another edition than this program's: neither broken, for methods are corrected,
/// nor accepted, for nobody can compute them again here. Every number that both say is compared, and the row tells what came of it.
/// </summary>
internal static class EarlierFindings
{
    private const double Tolerance = 1e-9;

    // What the program knows of a method in general is not of these returns.
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "parameters",
        "measuredFalseAlarms",
        "controls",
    };

    /// <summary>The row.</summary>
    /// <param name="edition">Edition of the bundle's findings.</param>
    /// <param name="stated">The bundle's list of findings.</param>
    /// <param name="computed">What this program says of the same returns.</param>
    public static BundleCheck Row(int edition, ReadOnlyMemory<byte> stated, ReadOnlyMemory<byte> computed)
    {
        using var before = JsonDocument.Parse(stated);
        using var now = JsonDocument.Parse(computed);
        var again = ByMethod(now.RootElement);
        List<string> agree = [];
        List<string> differ = [];
        foreach (var (method, finding) in ByMethod(before.RootElement))
        {
            var isSame = again.TryGetValue(method, out var other) && Agree(finding, other);
            (isSame ? agree : differ).Add(method);
        }
        return Rows.Skipped(
            ContentRows.FindingsId,
            ContentRows.WhatOf(ContentRows.FindingsId),
            Said(edition, agree, differ)
        );
    }

    private static Bilingual Said(int edition, List<string> agree, List<string> differ)
    {
        var same = string.Join(", ", agree);
        var other = string.Join(", ", differ);
        Bilingual whose =
            edition < FindingsEdition.Current
                ? new(
                    $"Методи раннішої редакції ({edition}; ця програма має {FindingsEdition.Current}).",
                    $"Methods of an earlier edition ({edition}; this program has {FindingsEdition.Current})."
                )
                : new(
                    $"Методи пізнішої редакції ({edition}; ця програма має {FindingsEdition.Current}).",
                    $"Methods of a later edition ({edition}; this program has {FindingsEdition.Current})."
                );
        return new(
            whose.Uk
                + (agree.Count > 0 ? $" Усі числа, які кажуть обидві, збігаються: {same}." : "")
                + (differ.Count > 0 ? $" Тут виходять інші: {other}." : "")
                + " Перевірте програмою тієї редакції.",
            whose.En
                + (agree.Count > 0 ? $" Every number that both say agrees: {same}." : "")
                + (differ.Count > 0 ? $" Others come out here: {other}." : "")
                + " Verify with a program of that edition."
        );
    }

    private static Dictionary<string, JsonElement> ByMethod(JsonElement list) =>
        list.GetProperty("findings")
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("method").GetString()!, StringComparer.Ordinal);

    // A member that only one of them has was added or left out since; a list of another length is another list.
    private static bool Agree(JsonElement before, JsonElement now) =>
        (before.ValueKind, now.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => before
                .EnumerateObject()
                .Where(p => !General.Contains(p.Name))
                .All(p => !now.TryGetProperty(p.Name, out var other) || Agree(p.Value, other)),
            (JsonValueKind.Array, JsonValueKind.Array) => before.GetArrayLength() == now.GetArrayLength()
                && before.EnumerateArray().Zip(now.EnumerateArray()).All(p => Agree(p.First, p.Second)),
            (JsonValueKind.Number, JsonValueKind.Number) => Near(before.GetDouble(), now.GetDouble()),
            (JsonValueKind.String, JsonValueKind.String) => true,
            _ => before.ValueKind == now.ValueKind,
        };

    private static bool Near(double before, double now) =>
        Math.Abs(before - now) <= Tolerance * Math.Max(Math.Abs(before), Math.Abs(now));
}
