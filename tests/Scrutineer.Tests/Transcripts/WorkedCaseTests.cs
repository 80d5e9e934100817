using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Scrutineer.Tests.Publishing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>The worked case from the assessment to a bundle that a stranger verifies; the control case is refused on the way.</summary>
public sealed class WorkedCaseTests : IAsyncDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("worked-case");
    private Authority? _authority;

    [Fact]
    public async Task From_the_assessment_to_a_signed_act_that_anyone_verifies()
    {
        var stop = TestContext.Current.CancellationToken;
        var assessed = await PublishedAct.Do("assess", PublishedAct.Case, "--without-returns", "--out", At("dossier"));
        Assert.Empty(assessed.Error);
        Assert.True(File.Exists(Path.Combine(At("dossier"), "index.html")));

        string[] from = ["--case", PublishedAct.Case, "--without-returns"];
        await PublishedAct.Do("act", "draft", PublishedAct.Case, "--without-returns", "--out", At("draft.json"));
        await PublishedAct.Do(["act", "lint", At("draft.json"), .. from]);
        var shown = await PublishedAct.Do("act", "show", At("draft.json"), "--lang", "en");
        Assert.Contains("DRAFT", shown.Output, StringComparison.Ordinal);

        string[] meeting = ["--meeting", PublishedAct.Meeting];
        var adopted = await PublishedAct.Do([
            .. new[] { "act", "adopt", At("draft.json"), "--number", "1", "--out", At("act.json") },
            .. from,
            .. meeting,
        ]);
        Assert.Contains(
            "No roll call of this meeting is public",
            adopted.Error + adopted.Output,
            StringComparison.Ordinal
        );
        shown = await PublishedAct.Do("act", "show", At("act.json"), "--lang", "en");
        Assert.DoesNotContain("DRAFT", shown.Output, StringComparison.Ordinal);
        Assert.Contains("8\u00A0May 2024", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Member 17", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Member 18", shown.Output, StringComparison.Ordinal);

        _authority = await Authority.Make();
        await File.WriteAllTextAsync(
            _authority.At("bound.pem"),
            string.Concat(
                new[] { "signer.key", "signer.pem", "middle.pem", "ca.pem" }.Select(p =>
                    File.ReadAllText(_authority.At(p))
                )
            ),
            stop
        );
        string[] uk = ["--format", "docx", "--lang", "uk", "--out", At("act.docx")];
        await PublishedAct.Do(["act", "show", At("act.json"), .. uk]);
        string[] by = ["--certificate", _authority.At("bound.pem")];
        await PublishedAct.Do(["sign", At("act.docx"), .. by, "--out", At("act.p7s")]);

        await File.WriteAllTextAsync(At("passphrase"), PublishedAct.Passphrase, stop);
        string[] key = ["--passphrase-file", At("passphrase")];
        var made = await PublishedAct.Do(["key", "new", "cvk.example/log", "--out", At("log.key"), .. key]);
        await PublishedAct.Do("log", "init", At("log"));
        await PublishedAct.Do([
            .. new[] { "publish", At("act.json"), "--log", At("log"), "--key", At("log.key"), "--without-pdf" },
            .. new[] { "--signature", At("act.p7s"), "--out", At("act.zip") },
            .. from,
            .. meeting,
            .. key,
        ]);

        var root = await OpenSsl.Run(_authority.Folder, [.. "x509 -noout -fingerprint -sha256 -in ca.pem".Split(' ')]);
        var (name, print) = (made.Output.Trim(), root.Output.Split('=')[1].Trim());
        await File.WriteAllTextAsync(
            At("policy.txt"),
            $"log {name}\npublisher {name}\nsigner {print}\nquorum none\n",
            stop
        );
        var verified = await Session.Run("verify", At("act.zip"), "--policy", At("policy.txt"));
        Assert.Equal(ExitCode.Done, verified.Code);
        Assert.DoesNotContain("not checked", verified.Output, StringComparison.Ordinal);
        Assert.Contains("CN=signer", verified.Output, StringComparison.Ordinal);

        await WithoutNetwork(verified.Output);
    }

    [Fact]
    public async Task The_control_case_is_assessed_and_its_act_of_nullity_refused()
    {
        var control = Shipped.Folder("ua-president-2019");
        await PublishedAct.Do("assess", control, "--without-returns", "--out", At("control"));
        var refused = await Session.Run("act", "draft", control, "--without-returns", "--out", At("none.json"));
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("no act of nullity is drafted", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("none.json")));
    }

    public async ValueTask DisposeAsync()
    {
        if (_authority is not null)
        {
            await _authority.DisposeAsync();
        }
        _home.Delete(recursive: true);
    }

    /// <summary>The same verification by the program itself, in a world that has no network at all.</summary>
    private async Task WithoutNetwork(string expected)
    {
        var can = await Tool("unshare", "-rn", "true");
        Assert.SkipUnless(can is { Code: 0 }, "verified here; without a network only where unshare -rn works");
        string[] program = ["-rn", "dotnet", Path.Combine(AppContext.BaseDirectory, "scrutineer.dll")];
        var interfaces = await Tool("unshare", "-rn", "cat", "/proc/net/route");
        Assert.Single(interfaces!.Value.Output.Trim().Split('\n'));
        var said = await Tool("unshare", [.. program, "verify", At("act.zip"), "--policy", At("policy.txt"), "--json"]);
        Assert.Equal(ExitCode.Done, said!.Value.Code);
        var rows = JsonNode.Parse(said.Value.Output)!["checks"]!.AsArray();
        string[] absent = ["pdf", "timestamps"];
        Assert.All(
            rows,
            r => Assert.Equal(absent.Contains((string?)r!["id"]) ? "not-present" : "holds", (string?)r["status"])
        );
        Assert.All(rows, r => Assert.Contains($" {(string)r!["id"]!} ", expected, StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Output)?> Tool(string tool, params string[] arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = SharedData.Repository,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = System.Diagnostics.Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            await error;
            return (process.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private string At(string name) => Path.Combine(_home.FullName, name);
}
