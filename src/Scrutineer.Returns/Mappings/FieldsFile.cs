using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;
using Keyed = Scrutineer.Wording.Yaml.Mapping;

namespace Scrutineer.Returns.Mappings;

/// <summary>The <c>fields</c> of a mapping file: a column, a sum of columns or of choices, or the same as another field.</summary>
internal static class FieldsFile
{
    private static readonly Bilingual FieldAndColumn = new("поле: стовпець", "field: column");
    private static readonly Bilingual AField = new(
        "стовпець, {sum: [стовпці]}, {sum: choices} або {same: поле}",
        "a column, {sum: [columns]}, {sum: choices} or {same: field}"
    );
    private static readonly Bilingual ASame = new(
        "same: поле, що саме має стовпець",
        "same: a field that has a column of its own"
    );
    private static readonly Bilingual ARest = new(
        "rest: поле зі стовпцем (і без sum: choices поруч)",
        "rest: a field with a column (and no sum: choices beside it)"
    );
    private static readonly Bilingual OneRest = new("не більше одного rest", "one rest at most");

    public static IReadOnlyList<FieldSpec> Read(Keys keys)
    {
        switch (keys.Node("fields"))
        {
            case null:
                return [];
            case Keyed map:
                return [.. map.Pairs.Select(pair => Field(pair, keys)).OfType<FieldSpec>()];
            case { Line: var line }:
                keys.Problems.Add(MappingProblem.WrongValue(keys, line, "fields", FieldAndColumn));
                return [];
        }
    }

    /// <summary>A field by its id, or null with a problem.</summary>
    public static ReturnField? Named(string id, int line, Keys keys)
    {
        if (FieldIds.TryParse(id, out var field))
        {
            return field;
        }
        keys.Problems.Add(MappingProblem.UnknownField(keys.File, line, id));
        return null;
    }

    /// <summary>Reports what the fields say of each other and of the choices that cannot be.</summary>
    public static void Check(Keys keys, IReadOnlyList<FieldSpec> fields, IReadOnlyList<ChoiceSpec> choices)
    {
        if (!keys.Has("fields"))
        {
            return;
        }
        var line = keys.LineOf("fields");
        bool Has(ReturnField field) => fields.Any(f => f.Field == field);
        bool HasColumn(ReturnField field) => fields.FirstOrDefault(f => f.Field == field) is { Same: null };
        foreach (var spec in fields.Where(f => f.Same is { } same && !HasColumn(same)))
        {
            keys.Problems.Add(MappingProblem.WrongValue(keys, line, spec.Field.Id(), ASame));
        }
        var rests = choices.Where(c => c.RestOf is not null).ToList();
        foreach (var rest in rests.Where(c => !Has(c.RestOf!.Value) || fields.Any(f => f.SumOfChoices)))
        {
            keys.Problems.Add(MappingProblem.WrongValue(keys, line, rest.Name, ARest));
        }
        if (rests.Count > 1)
        {
            keys.Problems.Add(MappingProblem.WrongValue(keys, line, "choices", OneRest));
        }
        if (!Has(ReturnField.Registered))
        {
            keys.Problems.Add(MappingProblem.MissingField(keys.File, line, ReturnField.Registered));
        }
        if (!Has(ReturnField.Issued) && !Has(ReturnField.IssuedInRoom))
        {
            keys.Problems.Add(MappingProblem.MissingField(keys.File, line, ReturnField.Issued));
        }
        if (!Has(ReturnField.Cast) && !(Has(ReturnField.Valid) && Has(ReturnField.Invalid)))
        {
            keys.Problems.Add(MappingProblem.MissingField(keys.File, line, ReturnField.Cast));
        }
    }

    private static FieldSpec? Field(Pair pair, Keys keys)
    {
        if (Named(pair.Key, pair.Line, keys) is not { } field)
        {
            return null;
        }
        if (pair.Value is not Keyed map)
        {
            return keys.TextOf(pair.Value, pair.Key) is { } column ? new FieldSpec(field, [column]) : null;
        }
        var inner = keys.Under(map);
        var (sum, same) = (inner.Node("sum"), inner.Node("same"));
        inner.Done();
        if (sum is null == same is null)
        {
            keys.Problems.Add(MappingProblem.WrongValue(keys, pair.Line, pair.Key, AField));
            return null;
        }
        if (same is not null)
        {
            return inner.TextOf(same, "same") is { } other && Named(other, same.Line, keys) is { } otherField
                ? new FieldSpec(field, [], otherField)
                : null;
        }
        return sum is Scalar { Text: "choices" }
            ? new FieldSpec(field, [], SumOfChoices: true)
            : new FieldSpec(field, inner.OneOrMore("sum"));
    }
}
