using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases.Tests;

public sealed class SharedRegistersTests : IDisposable
{
    private const string Positions = """
        sources:
          - id: gazette
            title:
              uk: Вигаданий вісник
              en: An invented gazette
        facts:
          - id: held-later
            says: the poll is held in the land on {d}
            from: 2031-05-12
            until: 2031-05-13
            sources: [gazette]
            certainty: U
        """;

    private readonly CaseOnDisk _case = new();
    private readonly string _name = $"shared-{Guid.NewGuid():N}";

    private string Beside => Path.Combine(Path.GetDirectoryName(_case.Folder)!, _name);

    private void Share(string text, string file = "10.yaml")
    {
        Directory.CreateDirectory(Beside);
        File.WriteAllText(Path.Combine(Beside, file), text);
        _case.Replace("case.yaml", "invented: true", $"invented: true\nshares: [{_name}]");
    }

    [Fact]
    public void A_case_reads_the_register_that_it_shares_and_keeps_it_as_its_own()
    {
        Share(Positions);

        var read = _case.Load();

        Assert.True(read.Succeeded, string.Join("; ", read.Problems));
        Assert.Contains(read.Value.Law.Register.Facts, f => f.Id == "held-later");
        Assert.Contains($"case/shared/{_name}/10.yaml", read.Value.Files.List("case"));
        Assert.Empty(read.Value.Linked);
    }

    [Fact]
    public void What_was_kept_reads_the_same_where_the_folder_beside_is_gone()
    {
        Share(Positions);
        var first = _case.Load().Value!;
        Directory.Delete(Beside, recursive: true);

        var again = new ReadCase().Run(first.Files.Under("case"), first.Files.Under("rules"));

        Assert.True(again.Succeeded, string.Join("; ", again.Problems));
        Assert.Equal(first.Law.Register.Facts.Select(f => f.Id), again.Value.Law.Register.Facts.Select(f => f.Id));
        Assert.Equal(first.Files.List(), again.Value.Files.List());
        Assert.Equal("nothing-shared", Assert.Single(_case.Load().Problems).Code);
    }

    [Fact]
    public void An_entry_told_word_for_word_in_two_files_is_one_and_one_that_differs_is_refused_with_both_places()
    {
        Share(
            """
            sources:
              - title: { en: Invented, uk: Вигадано }
                id: made-up
            """
        );
        Assert.True(_case.Load().Succeeded);

        File.WriteAllText(
            Path.Combine(Beside, "10.yaml"),
            "sources:\n  - id: made-up\n    title: { en: Invented anew, uk: Вигадано }\n"
        );
        var problem = Assert.Single(_case.Load().Problems);
        Assert.Equal("duplicate-id", problem.Code);
        Assert.EndsWith($"shared/{_name}/10.yaml", problem.File, StringComparison.Ordinal);
        Assert.Contains("register/10.yaml", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("/etc")]
    public void A_name_that_leads_elsewhere_is_refused(string name)
    {
        _case.Replace("case.yaml", "invented: true", $"invented: true\nshares: ['{name}']");
        Assert.Equal("unsafe-path", Assert.Single(_case.Load().Problems).Code);
    }

    [Fact]
    public void A_link_beside_the_case_is_named_as_one()
    {
        Share(Positions);
        Directory.Move(Beside, Beside + "-real");
        Directory.CreateSymbolicLink(Beside, Beside + "-real");
        try
        {
            Assert.Equal([$"case/shared/{_name}/10.yaml"], _case.Load().Value!.Linked);
        }
        finally
        {
            Directory.Delete(Beside);
            Directory.Move(Beside + "-real", Beside);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Beside))
        {
            Directory.Delete(Beside, recursive: true);
        }
        _case.Dispose();
    }
}
