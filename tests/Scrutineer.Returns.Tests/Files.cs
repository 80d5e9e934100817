using System.IO.Compression;
using System.Text;
using Scrutineer.Returns;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Tests;

/// <summary>Small files of returns, made in memory.</summary>
internal static class Files
{
    public const string Header =
        "region,tik,uik,\"Число избирателей, включенных в список избирателей\",\"Число избирательных бюллетеней, выданных в помещении для голосования в день голосования\",Число недействительных избирательных бюллетеней,Число действительных избирательных бюллетеней,Синий,Жёлтая";

    public static string Csv(params string[] rows) => Header + "\n" + string.Join("\n", rows) + "\n";

    public static string Good { get; } =
        Csv("Область,Первая,УИК №1,500,300,10,290,200,90", "Область,Первая,УИК №2,400,200,0,200,50,150");

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var member = archive.CreateEntry(name).Open();
                member.Write(content);
            }
        }
        return packed.ToArray();
    }

    public static Outcome<ReadReport> Read(byte[] content, ReadOptions? options = null) =>
        ReturnsReader.Read(new MemoryStream(content), "file.csv", options, TestContext.Current.CancellationToken);

    public static Outcome<ReadReport> Read(string text, ReadOptions? options = null) => Read(Utf8(text), options);

    public static ReadReport MustRead(byte[] content, ReadOptions? options = null)
    {
        var outcome = Read(content, options);
        Assert.True(outcome.Succeeded, Said(outcome));
        return outcome.Value;
    }

    public static ReadReport MustRead(string text, ReadOptions? options = null) => MustRead(Utf8(text), options);

    /// <summary>The only problem that there should be.</summary>
    public static Problem Refusal(Outcome<ReadReport> outcome)
    {
        Assert.False(outcome.Succeeded);
        var problem = Assert.Single(outcome.Problems);
        Assert.NotNull(problem.File);
        return problem;
    }

    public static string Said<T>(Outcome<T> outcome)
        where T : class => string.Join("\n", outcome.Problems.Select(p => p.In(Language.En)));
}
