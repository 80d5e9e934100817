using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Exports;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Tests.Operations;

/// <summary>A report on the disk, with a painter of the test's own: nothing here draws.</summary>
public sealed class ExportTests : IDisposable
{
    private static readonly byte[] Image = "IMAGE of a return"u8.ToArray();
    private static readonly byte[] Pdf = "%PDF-1.4 of a return"u8.ToArray();

    private readonly SomeReports _reports = new();

    private string Folder => _reports.At("export");

    public void Dispose() => _reports.Dispose();

    [Fact]
    public async Task Originals_copies_text_and_custody_lie_in_a_folder_of_the_owners()
    {
        var id = await _reports.Take("бачила автобус", ("протокол.jpg", Image), ("звук.ogg", [9, 9]));
        var steps = new List<double>();
        Export(id, new Report(steps.Add)).Must();
        var (original, clean) = (Files("original"), Files("clean"));
        Assert.Equal(2, original.Count);
        Assert.Contains(original, f => f.Name.EndsWith("-протокол.jpg", StringComparison.Ordinal));
        Assert.Equal(
            Image,
            File.ReadAllBytes(original.Single(f => f.Name.EndsWith(".jpg", StringComparison.Ordinal)).FullName)
        );
        Assert.Equal("painted: IMAGE of a return", Encoding.UTF8.GetString(File.ReadAllBytes(clean.Single().FullName)));
        var report = JsonNode.Parse(Text("report.json"))!["report"]!;
        Assert.Equal("бачила автобус", (string?)report["text"]);
        Assert.Equal(2, JsonNode.Parse(Text("custody.json"))!.AsArray().Count);
        Assert.Equal(["sealed", "exported"], _reports.Custody(id));
        Assert.Equal([0.5, 1], steps);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Folder)
            );
        }
    }

    [Fact]
    public async Task A_strangers_name_for_a_file_leads_nowhere()
    {
        var id = await _reports.Take(
            "х",
            ("../../.ssh/authorized keys", Image),
            (new string('a', 300), Image),
            ("", Image)
        );
        Export(id).Must();
        Assert.Equal(
            ["001-", "002-", "003-"],
            Files("original").Select(f => f.Name[..4]).Order(StringComparer.Ordinal)
        );
        Assert.All(Files("original"), f => Assert.InRange(f.Name.Length, 4, 84));
        Assert.Equal(
            3,
            Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Count(f => f.Contains("original", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_folder_that_is_there_is_left_alone_and_nothing_is_noted()
    {
        var id = await _reports.Take("бачила автобус");
        Directory.CreateDirectory(Folder);
        Assert.Equal("folder-exists", Export(id).Problems.Single().Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
        Assert.Equal(["sealed"], _reports.Custody(id));
    }

    [Fact]
    public async Task A_pdf_is_given_to_the_program_that_turns_pages_into_images_and_has_no_copy_without_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The program of the test is a shell script.");
            return;
        }
        var tool = _reports.At("pdftoppm");
        await File.WriteAllTextAsync(
            tool,
            "#!/bin/sh\ncp \"$4\" \"$5-1.png\"\n",
            TestContext.Current.CancellationToken
        );
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var id = await _reports.Take("х", ("протокол.pdf", Pdf));
        Export(id).Must();
        Assert.Empty(Files("clean"));
        Directory.Delete(Folder, recursive: true);
        Export(id, tool: tool).Must();
        Assert.Equal(["001-1.png"], Files("clean").Select(f => f.Name));
    }

    private Outcome<OpenedReport> Export(string id, IProgress<Step>? progress = null, string? tool = null) =>
        new ExportReport(new CleanCopies(Paint, tool)).Run(
            _reports.Store,
            id,
            _reports.Keys,
            Folder,
            "Олена",
            SomeReports.Day,
            progress
        );

    // What begins with IMAGE is an image here.
    private static bool Paint(Stream image, Stream painted)
    {
        using var reader = new StreamReader(image);
        var text = reader.ReadToEnd();
        if (!text.StartsWith("IMAGE", StringComparison.Ordinal))
        {
            return false;
        }
        painted.Write(Encoding.UTF8.GetBytes($"painted: {text}"));
        return true;
    }

    private List<FileInfo> Files(string folder) =>
        [.. new DirectoryInfo(Path.Combine(Folder, folder)).EnumerateFiles()];

    private string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private sealed class Report(Action<double> told) : IProgress<Step>
    {
        void IProgress<Step>.Report(Step value) => told(value.Done);
    }
}
