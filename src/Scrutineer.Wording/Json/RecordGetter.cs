using System.Reflection;

namespace Scrutineer.Wording.Json;

/// <summary>Gets a member of a record without code that is made as the program runs.</summary>
internal abstract class RecordGetter
{
    /// <summary>Gets the member of any record of its type.</summary>
    public static Func<object, object?> Of(PropertyInfo property)
    {
        var type = typeof(RecordGetter<,>).MakeGenericType(property.DeclaringType!, property.PropertyType);
        var getter = (RecordGetter)Activator.CreateInstance(type)!;
        getter.Bind(property.GetMethod!);
        return getter.Get;
    }

    protected abstract void Bind(MethodInfo method);

    protected abstract object? Get(object record);

    /// <summary>The kinds of value for which the code is made ahead.</summary>
    internal static RecordGetter[] Ahead() =>
        [
            new RecordGetter<object, object>(),
            new RecordGetter<object, int>(),
            new RecordGetter<object, long>(),
            new RecordGetter<object, ulong>(),
            new RecordGetter<object, double>(),
            new RecordGetter<object, bool>(),
            new RecordGetter<object, int?>(),
            new RecordGetter<object, long?>(),
            new RecordGetter<object, ulong?>(),
            new RecordGetter<object, double?>(),
            new RecordGetter<object, bool?>(),
        ];
}

internal sealed class RecordGetter<TRecord, TValue> : RecordGetter
{
    private Func<TRecord, TValue>? _get;

    protected override void Bind(MethodInfo method) => _get = method.CreateDelegate<Func<TRecord, TValue>>();

    protected override object? Get(object record) => _get!((TRecord)record);
}
