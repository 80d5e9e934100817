using System.Text;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Wording.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void A_file_becomes_keys_lists_and_texts_with_their_lines()
    {
        var (root, problems) = Read("# first\nid: a\nlist:\n  - one\n  - {two: ~}\n");
        Assert.True(problems.None);
        var list = Assert.IsType<Sequence>(root!.Pairs[1].Value);
        Assert.Equal(("id", 2, new Scalar(2, "a")), (root.Pairs[0].Key, root.Pairs[0].Line, root.Pairs[0].Value));
        Assert.Equal(new Scalar(4, "one"), list.Items[0]);
        Assert.Equal(new Scalar(5, ""), Assert.IsType<Mapping>(list.Items[1]).Pairs[0].Value);
    }

    [Fact]
    public void Bytes_read_as_their_text_does_with_or_without_a_byte_order_mark()
    {
        var problems = new Problems();
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("назва: ім'я\n")];
        var marked = YamlReader.Read(bytes, "file.yaml", problems)!;
        var plain = YamlReader.Read(bytes.AsMemory(3), "file.yaml", problems)!;
        Assert.True(problems.None);
        Assert.Equal(marked.Pairs, plain.Pairs);
        Assert.Equal("назва", marked.Pairs[0].Key);
    }

    [Theory]
    [InlineData("", "empty-file", null)]
    [InlineData("# a remark alone\n", "empty-file", null)]
    [InlineData("- a\n- b\n", "wrong-type", 1)]
    [InlineData("a: 1\nb: 2\na: 3\n", "duplicate-key", 3)]
    [InlineData("a: &x 1\n", "broken-yaml", 1)]
    [InlineData("a: 1\nb: *x\n", "broken-yaml", 2)]
    [InlineData("a: !!int 1\n", "broken-yaml", 1)]
    [InlineData("a: [1, 2\n", "broken-yaml", 2)]
    [InlineData("a: 1\n---\nb: 2\n", "broken-yaml", 2)]
    [InlineData("a: \"1\n", "broken-yaml", 1)]
    public void What_is_not_plain_YAML_is_a_problem_with_its_line(string text, string code, int? line)
    {
        var problem = Assert.Single(Read(text).Problems.InOrder());
        Assert.Equal((code, "file.yaml", line), (problem.Code, problem.File, problem.Line));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40));
        var problem = Assert.Single(Read($"a: {deep}\n").Problems.InOrder());
        Assert.Contains("nesting deeper than 32 levels", problem.What.En, StringComparison.Ordinal);
        Assert.Contains("вкладеність понад 32 рівні", problem.What.Uk, StringComparison.Ordinal);
    }

    private static (Mapping? Root, Problems Problems) Read(string text)
    {
        var problems = new Problems();
        return (YamlReader.Read(text, "file.yaml", problems), problems);
    }
}
