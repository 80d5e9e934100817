using System.Text;
using Scrutineer.Cases;
using Scrutineer.Testing;

namespace Scrutineer.Publishing.Tests;

/// <summary>A case is bytes, read once: what is edited on the disk after reading is neither judged nor published.</summary>
public sealed class EditedCaseTests : IDisposable
{
    private const string Edit = "# edited between reading and publishing\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edited-case");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("case.yaml")]
    [InlineData("acts.yaml")]
    [InlineData("totals.csv")]
    [InlineData("register/10-vote.yaml")]
    public async Task An_edit_after_reading_is_not_published(string file)
    {
        var read = new ReadCase().Run(Copy()).Must();
        var before = await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, file), TestData.Stop);
        await File.AppendAllTextAsync(Path.Combine(_folder.FullName, file), Edit, TestData.Stop);
        var bundle = await Published(read);
        Assert.Equal(before, TestData.Members(bundle)["case/" + file].ToArray());
        Assert.False((await TestData.Verify(bundle, TestData.Policy())).IsBroken);
    }

    [Fact]
    public async Task A_case_whose_folder_is_gone_is_published_all_the_same()
    {
        var read = new ReadCase().Run(Copy()).Must();
        foreach (var inside in _folder.EnumerateDirectories())
        {
            inside.Delete(recursive: true);
        }
        Assert.NotEmpty(TestData.Members(await Published(read)));
    }

    [Fact]
    public async Task Canary_an_edit_before_reading_is_published()
    {
        var path = Path.Combine(Copy(), "case.yaml");
        await File.AppendAllTextAsync(path, Edit, TestData.Stop);
        var bundle = await Published(new ReadCase().Run(_folder.FullName).Must());
        Assert.EndsWith(
            Edit,
            Encoding.UTF8.GetString(TestData.Members(bundle)["case/case.yaml"].Span),
            StringComparison.Ordinal
        );
    }

    private static async Task<ReadOnlyMemory<byte>> Published(Case read)
    {
        var assessed = await TestData.Assessed(read);
        return (await TestData.Publish(assessed, TestData.Adopted(assessed))).Must().Bytes;
    }

    private string Copy()
    {
        var from = Shipped.Folder("ru-president-2024");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_folder.FullName, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return _folder.FullName;
    }
}
