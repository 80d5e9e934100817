using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Scrutineer.Wording.Json;

/// <summary>A member of a record, as JSON has it.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Declared">Its type; of one that may be absent, the type of what may be there.</param>
/// <param name="OmitsNull">Whether it is left out where it is null.</param>
/// <param name="Value">Its value in a record.</param>
internal sealed record RecordMember(string Name, Type Declared, bool OmitsNull, Func<object, object?> Value)
{
    private const BindingFlags OwnPublic = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>The members of a type in the serializer's order: its own, then its base's; null for a type that only the serializer knows.</summary>
    public static RecordMember[]? Of(Type type)
    {
        if (type.IsValueType || type.Assembly == typeof(object).Assembly || Steers(type))
        {
            return null;
        }
        var members = new List<RecordMember>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var property in at.GetProperties(OwnPublic))
            {
                if (property.GetMethod is not { IsPublic: true } || property.GetIndexParameters().Length > 0)
                {
                    continue;
                }
                if (!seen.Add(property.Name))
                {
                    continue;
                }
                if (!TryAdd(property, members))
                {
                    return null;
                }
            }
        }
        return [.. members];
    }

    private static bool TryAdd(PropertyInfo property, List<RecordMember> members)
    {
        var (name, omitsNull) = (JsonNamingPolicy.CamelCase.ConvertName(property.Name), false);
        foreach (var attribute in property.GetCustomAttributes<JsonAttribute>(inherit: false))
        {
            switch (attribute)
            {
                case JsonPropertyNameAttribute named:
                    name = named.Name;
                    break;
                case JsonIgnoreAttribute { Condition: JsonIgnoreCondition.Always }:
                    return true;
                case JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }:
                    omitsNull = true;
                    break;
                default:
                    return false;
            }
        }
        var declared = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        members.Add(new RecordMember(name, declared, omitsNull, RecordGetter.Of(property)));
        return true;
    }

    private static bool Steers(Type type) => type.GetCustomAttributes<JsonAttribute>(inherit: true).Any();
}
