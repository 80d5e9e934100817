using System.Text;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Wording.Tests.Bytes;

public sealed class NamedBytesTests
{
    [Theory]
    [InlineData("case.yaml")]
    [InlineData("register/факти.yaml")]
    [InlineData(".writer/write-ahead")]
    [InlineData("a/..b/c..")]
    [InlineData("𐄂.txt")]
    public void A_relative_name_that_stays_inside_is_safe(string name) => Assert.True(ByteName.IsSafe(name));

    [Theory]
    [InlineData("")]
    [InlineData("/absolute")]
    [InlineData("trailing/")]
    [InlineData("a//b")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../escape")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("C:a")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public void A_name_that_could_leave_its_folder_is_refused_by_the_map(string name)
    {
        Assert.False(ByteName.IsSafe(name));
        Assert.Throws<ArgumentException>(() => ByteName.Require(name));
        var refused = NamedBytes.Of([Pair("good", "1"), Pair(name, "2")], "x.zip");
        Assert.Equal(("unsafe-name", "x.zip"), (refused.Problems.Single().Code, refused.Problems[0].File));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_and_a_name_longer_than_an_object_store_takes_are_not_safe()
    {
        Assert.False(ByteName.IsSafe("\ud800"));
        Assert.True(ByteName.IsSafe(new string('a', ByteName.Longest)));
        Assert.False(ByteName.IsSafe(new string('a', ByteName.Longest + 1)));
    }

    [Fact]
    public void A_name_that_stands_twice_is_refused_and_one_that_differs_by_case_is_another()
    {
        Assert.Equal("unsafe-name", NamedBytes.Of([Pair("a", "1"), Pair("a", "2")]).Problems.Single().Code);
        Assert.Equal(["A", "a"], NamedBytes.Of([Pair("a", "1"), Pair("A", "2")]).Value!.Names);
    }

    [Fact]
    public void A_folder_of_names_is_a_map_of_what_lies_inside()
    {
        var all = NamedBytes.Of([
            Pair("case/a", "1"),
            Pair("case/b/c", "2"),
            Pair("case.yaml", "3"),
            Pair("case", "4"),
        ]);
        var inside = all.Value!.Under("case");
        Assert.Equal(["a", "b/c"], inside.Names);
        Assert.Equal("2", Text(inside.TryRead("b/c")));
        Assert.Equal(["c"], inside.Under("b").Names);
        Assert.Empty(inside.Under("none").Names);
        Assert.Same(inside, inside.Under(""));
    }

    [Fact]
    public void What_was_read_once_stays_when_the_source_changes()
    {
        var store = new MemoryStore("somewhere");
        store.Replace("case.yaml", "before"u8);
        store.Replace("other/case.yaml", "elsewhere"u8);
        var read = NamedBytes.ReadFrom(store).Value!;
        store.Replace("case.yaml", "after!"u8);
        store.Delete("other/case.yaml");
        Assert.Equal("somewhere", read.Place);
        Assert.Equal(["case.yaml", "other/case.yaml"], read.Names);
        Assert.Equal("before", Text(read.TryRead("case.yaml")));
        Assert.Null(read.TryRead("Case.yaml"));
        Assert.Equal(["case.yaml"], NamedBytes.ReadFrom(store).Value!.Names);
    }

    private static KeyValuePair<string, ReadOnlyMemory<byte>> Pair(string name, string text) =>
        new(name, Encoding.UTF8.GetBytes(text));

    private static string Text(ReadOnlyMemory<byte>? bytes) => Encoding.UTF8.GetString(bytes!.Value.Span);
}
