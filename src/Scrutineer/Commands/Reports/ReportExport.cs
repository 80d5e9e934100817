using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;
using SkiaSharp;

namespace Scrutineer.Commands.Reports;

/// <summary>
/// A report on the disk, as its keeper asked: <c>report.json</c>, originals under <c>original/</c>, copies of images and PDFs
/// that were painted anew (and so carry no metadata) under <c>clean/</c>, and <c>custody.json</c>.
/// </summary>
internal static class ReportExport
{
    public static Outcome<string> Write(
        ReportStore store,
        StoredReport report,
        IReadOnlyList<IIdentity> keys,
        string folder,
        string by,
        DateOnly day
    )
    {
        if (Directory.Exists(folder))
        {
            return Outcome<string>.Refused(Exists(folder));
        }
        return OpenedReport
            .Read(store, report, keys)
            .Then(opened =>
                store
                    .Unwrap(report.Id, keys)
                    .Map(key =>
                    {
                        using (key)
                        {
                            Directory.CreateDirectory(Path.Combine(folder, "original"));
                            Directory.CreateDirectory(Path.Combine(folder, "clean"));
                            File.WriteAllBytes(Path.Combine(folder, "report.json"), JsonForm.Bytes(opened.Json()));
                            Files(store, report, key, folder);
                            store.Note(report.Id, "exported", by, day);
                            var steps = new JsonArray([.. store.Custody(report.Id).Select(s => JsonForm.Node(s))]);
                            File.WriteAllBytes(Path.Combine(folder, "custody.json"), JsonForm.Bytes(steps));
                            return "";
                        }
                    })
            );
    }

    private static void Files(ReportStore store, StoredReport report, X25519Identity key, string folder)
    {
        var number = 0;
        foreach (var part in store.Parts(report.Id).Where(p => p.Kind == PartKind.File))
        {
            number++;
            var place = Path.Combine(folder, "original", number.ToString("000", CultureInfo.InvariantCulture));
            string name;
            using (var output = File.Create(place))
            {
                name = OpenedReport.Copy(store, part, key, output).Value?.Name ?? "";
            }
            // The name is a stranger's: letters, digits and a dot of it are kept, behind our own number.
            var safe = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
            var named = $"{place}-{safe[Math.Max(0, safe.Length - 80)..].TrimStart('.')}";
            File.Move(place, named);
            Clean(named, Path.Combine(folder, "clean", $"{Path.GetFileName(place)}.png"));
        }
    }

    // Painted anew, nothing but what can be seen is carried over.
    private static void Clean(string original, string clean)
    {
        if (IsPdf(original))
        {
            Rasterise(original, clean);
            return;
        }
        using var picture = SKBitmap.Decode(original);
        using var image = picture?.Encode(SKEncodedImageFormat.Png, 100);
        if (image is not null)
        {
            using var output = File.Create(clean);
            image.SaveTo(output);
        }
    }

    private static bool IsPdf(string file)
    {
        using var content = File.OpenRead(file);
        Span<byte> start = stackalloc byte[5];
        return content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual("%PDF-"u8);
    }

    // Poppler's, where the machine has it; a document that keeps it busy for a minute has no copy.
    private static void Rasterise(string original, string clean)
    {
        const string tool = "/usr/bin/pdftoppm";
        if (!File.Exists(tool))
        {
            return;
        }
        var start = new ProcessStartInfo(tool, ["-r", "150", "-png", original, Path.ChangeExtension(clean, null)])
        {
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromMinutes(1)))
        {
            process.Kill();
        }
    }

    private static Problem Exists(string folder) =>
        new(
            "folder-exists",
            new Bilingual("така тека вже є", "the folder exists already"),
            new Bilingual("вкажіть нову теку", "name a new folder"),
            folder
        );
}
