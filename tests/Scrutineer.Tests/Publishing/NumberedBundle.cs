using Scrutineer.Testing;

namespace Scrutineer.Tests.Publishing;

/// <summary>A signed bundle with findings: the worked case's law, and the numbers of the invented vote, which are small and at hand.</summary>
public sealed class NumberedBundle : SignedBundle
{
    public string[] Returns => ["--returns", ((NumberedAct)Published).Returns];

    private protected override PublishedAct Unsigned => new NumberedAct();

    private sealed class NumberedAct : PublishedAct
    {
        private static readonly string Numbered = Shipped.Folder("simulated");

        public string Returns => Path.Combine(Of, "returns.csv.gz");

        private protected override string Of => At("case");

        private protected override string[] Numbers => ["--returns", Returns];

        private protected override string Kind => "statement";

        public override async ValueTask InitializeAsync()
        {
            foreach (var file in Directory.EnumerateFiles(Case, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(Of, Path.GetRelativePath(Case, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
            // The totals are of the real choices.
            File.Delete(Path.Combine(Of, "totals.csv"));
            foreach (var file in Directory.EnumerateFiles(Numbered, "returns.*"))
            {
                File.Copy(file, Path.Combine(Of, Path.GetFileName(file)), overwrite: true);
            }
            await base.InitializeAsync();
        }
    }
}
