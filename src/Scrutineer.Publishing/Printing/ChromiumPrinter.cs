using System.ComponentModel;
using System.Diagnostics;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Printing;

/// <summary>Prints a page to PDF by the headless Chromium of the system, in a profile of its own that is thrown away.</summary>
internal static class ChromiumPrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Path of the first Chromium in a list of folders, or null.</summary>
    public static string? Find(string path) =>
        Names
            .SelectMany(name =>
                path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                    .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            )
            .FirstOrDefault(File.Exists);

    /// <summary>The PDF: tagged, with an outline, without the browser's headers and footers.</summary>
    public static async Task<Outcome<byte[]>> Print(string chromium, string html, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("scrutineer-print-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, html, stop);
            var start = new ProcessStartInfo(chromium)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var argument in Arguments(folder.FullName, page, pdf))
            {
                start.ArgumentList.Add(argument);
            }
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(Patience);
            using var process = Process.Start(start)!;
            try
            {
                var said = process.StandardOutput.ReadToEndAsync(limit.Token);
                _ = await process.StandardError.ReadToEndAsync(limit.Token);
                _ = await said;
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
                stop.ThrowIfCancellationRequested();
                return Outcome<byte[]>.Refused(Failed(chromium));
            }
            return process.ExitCode == 0 && File.Exists(pdf)
                ? Outcome<byte[]>.Of(await File.ReadAllBytesAsync(pdf, stop))
                : Outcome<byte[]>.Refused(Failed(chromium));
        }
        catch (Win32Exception)
        {
            return Outcome<byte[]>.Refused(Failed(chromium));
        }
        finally
        {
            Remove(folder);
        }
    }

    /// <summary>There is no Chromium.</summary>
    public static Problem Absent() =>
        new(
            "no-chromium",
            new Bilingual(
                "PDF друкує Chromium, а в системі його не знайдено",
                "PDF is printed by Chromium, and the system has none"
            ),
            new Bilingual("встановіть chromium або візьміть інший формат", "install chromium, or take another format"),
            Remedy: new Remedy(PublishingRemedy.OtherFormat)
        );

    private static IEnumerable<string> Arguments(string profile, string page, string pdf)
    {
        yield return "--headless";
        // Chromium refuses its sandbox to root; the page it shows is the act's own and may load nothing.
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            yield return "--no-sandbox";
        }
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-extensions";
        yield return "--no-first-run";
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return $"--user-data-dir={Path.Combine(profile, "profile")}";
        yield return $"--print-to-pdf={pdf}";
        yield return new Uri(page).AbsoluteUri;
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A browser's last child may still write there; a folder left among the temporary files harms nothing.
        }
    }

    private static Problem Failed(string chromium) =>
        new(
            "chromium-failed",
            new Bilingual("Chromium не надрукував документа", "Chromium did not print the document"),
            new Bilingual(
                "запустіть його окремо й погляньте, що він каже, або візьміть інший формат",
                "run it by itself and see what it says, or take another format"
            ),
            chromium
        );
}
