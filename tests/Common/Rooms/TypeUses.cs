using System.Reflection;
using System.Reflection.Emit;

namespace Scrutineer.Testing;

/// <summary>Which types of an assembly a type names: in its members' signatures and in the bodies of its methods.</summary>
internal static class TypeUses
{
    private const BindingFlags Own =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields()
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => c.Value);

    /// <summary>Types of the same assembly that a type and the types inside it use, itself and those left out.</summary>
    public static HashSet<Type> Of(Type type)
    {
        var named = new HashSet<Type>();
        foreach (var part in Nested(type))
        {
            Add(part.BaseType, named);
            Array.ForEach(part.GetInterfaces(), i => Add(i, named));
            Array.ForEach(part.GetFields(Own), f => Add(f.FieldType, named));
            foreach (var method in part.GetMethods(Own).Cast<MethodBase>().Concat(part.GetConstructors(Own)))
            {
                Add((method as MethodInfo)?.ReturnType, named);
                Array.ForEach(method.GetParameters(), p => Add(p.ParameterType, named));
                Body(method, named);
            }
        }
        named.RemoveWhere(n => n.Assembly != type.Assembly || Outermost(n) == type);
        return [.. named.Select(Outermost)];
    }

    /// <summary>The type in which a type is declared, at last.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<Type> Nested(Type type) => type.GetNestedTypes(Own).SelectMany(Nested).Prepend(type);

    private static void Add(Type? type, HashSet<Type> named)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }
        if (type.HasElementType)
        {
            Add(type.GetElementType(), named);
            return;
        }
        if (type.IsGenericType)
        {
            Array.ForEach(type.GetGenericArguments(), a => Add(a, named));
            type = type.GetGenericTypeDefinition();
        }
        named.Add(type);
    }

    private static void Body(MethodBase method, HashSet<Type> named)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return;
        }
        foreach (var local in body.LocalVariables)
        {
            Add(local.LocalType, named);
        }
        var il = body.GetILAsByteArray()!;
        for (var at = 0; at < il.Length; )
        {
            var code = Codes[il[at] == 0xFE ? unchecked((short)(0xFE00 | il[at + 1])) : il[at]];
            at += code.Size;
            if (
                code.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                Member(method, BitConverter.ToInt32(il, at), named);
            }
            at += Operand(code, il, at);
        }
    }

    private static void Member(MethodBase method, int token, HashSet<Type> named)
    {
        var inType = method.DeclaringType is { IsGenericType: true } t ? t.GetGenericArguments() : null;
        var inMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        var member = method.Module.ResolveMember(token, inType, inMethod)!;
        Add(member as Type ?? member.DeclaringType, named);
        if (member is MethodInfo called)
        {
            Add(called.ReturnType, named);
            if (called.IsGenericMethod)
            {
                Array.ForEach(called.GetGenericArguments(), a => Add(a, named));
            }
        }
    }

    private static int Operand(OpCode code, byte[] il, int at) =>
        code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
            _ => 4,
        };
}
