using System.Reflection;
using System.Reflection.Emit;
using Scrutineer.Transparency.Fsck;
using Scrutineer.Transparency.Logs;

namespace Scrutineer.Transparency.Tests.Repo;

/// <summary>The check shares no code with the writer: read from the compiled instructions, not from good intentions.</summary>
public sealed class FsckIndependenceTests
{
    private const string Room = "Scrutineer.Transparency";
    private const string Check = "Scrutineer.Transparency.Fsck";

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    [Fact]
    public void The_check_calls_nothing_else_in_this_room() =>
        Assert.Empty(ForeignUses(Check).Order(StringComparer.Ordinal));

    [Fact]
    public void The_search_for_such_calls_finds_those_of_the_writer() =>
        Assert.Contains("Scrutineer.Transparency.Merkle.TreeHash", ForeignUses(typeof(LogWriter).Namespace!));

    private static HashSet<string> ForeignUses(string home)
    {
        var assembly = typeof(LogFsck).Assembly;
        const BindingFlags All =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Static
            | BindingFlags.Instance
            | BindingFlags.DeclaredOnly;
        var types = assembly.GetTypes().Where(t => NamespaceOf(t) == home).ToList();
        Assert.NotEmpty(types);
        var used = types
            .SelectMany(t => t.GetMethods(All).Cast<MethodBase>().Concat(t.GetConstructors(All)))
            .SelectMany(UsesOf)
            .Concat(types.SelectMany(t => t.GetFields(All).Select(f => f.FieldType)))
            .Concat(types.Select(t => t.BaseType ?? typeof(object)));
        return used.Where(t => t.Assembly == assembly)
            .Where(t =>
                NamespaceOf(t) is { } space && space.StartsWith(Room, StringComparison.Ordinal) && space != home
            )
            .Select(t => t.FullName ?? t.Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string? NamespaceOf(Type type) =>
        type.DeclaringType is { } outer ? NamespaceOf(outer) : type.Namespace;

    private static IEnumerable<Type> UsesOf(MethodBase method)
    {
        foreach (var parameter in method.GetParameters())
        {
            yield return parameter.ParameterType;
        }
        foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
        {
            yield return local.LocalType;
        }
        foreach (var member in Members(method))
        {
            yield return member as Type ?? member.DeclaringType ?? typeof(object);
        }
    }

    /// <summary>Every member that an instruction of the method names.</summary>
    private static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length; )
        {
            var isLong = il[at] == 0xFE;
            var code = OpCodesByValue[isLong ? unchecked((short)(0xFE00 | il[at + 1])) : il[at]];
            at += isLong ? 2 : 1;
            if (
                code.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)!;
            }
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
