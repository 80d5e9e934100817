using System.Reflection;
using System.Runtime.CompilerServices;

namespace Scrutineer.Tests.Repo;

/// <summary>What rooms show each other: closed types whose state nobody can change from outside.</summary>
public sealed class PublicFaceTests
{
    public static TheoryData<string> RoomsWithAFace =>
        [
            "Scrutineer.Wording",
            "Scrutineer.Returns",
            "Scrutineer.Forensics",
            "Scrutineer.Law",
            "Scrutineer.Acts",
            "Scrutineer.Transparency",
            "Scrutineer.Stores",
            "Scrutineer.Cases",
            "Scrutineer.Publishing",
            "Scrutineer.Figures",
        ];

    [Theory]
    [MemberData(nameof(RoomsWithAFace))]
    public void A_public_type_is_closed_and_cannot_be_changed_from_outside(string room) =>
        Assert.Empty(Assembly.Load(room).GetExportedTypes().SelectMany(Breaches));

    [Fact]
    public void Canary_an_open_and_changeable_type_is_caught() =>
        Assert.Equal(
            ["OpenForCanary is neither sealed, abstract nor static", "OpenForCanary.Votes can be set"],
            Breaches(typeof(OpenForCanary))
        );

    private static IEnumerable<string> Breaches(Type type)
    {
        if (type is { IsClass: true, IsSealed: false, IsAbstract: false })
        {
            yield return $"{type.Name} is neither sealed, abstract nor static";
        }
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (field is { IsInitOnly: false, IsSpecialName: false })
            {
                yield return $"{type.Name}.{field.Name} is a field that can be set";
            }
        }
        foreach (
            var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        )
        {
            if (property.GetSetMethod() is { } setter && !IsInit(setter))
            {
                yield return $"{type.Name}.{property.Name} can be set";
            }
        }
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private class OpenForCanary
    {
        public int Votes { get; set; }
    }

    private sealed class ClosedForCanary : OpenForCanary;
}
