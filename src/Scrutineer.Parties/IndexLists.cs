using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Screening;
using Scrutineer.Wording;

namespace Scrutineer.Parties;

/// <summary>Reads lists into one index of names: an operation.</summary>
public sealed class IndexLists
{
    /// <summary>All names of all lists; the hash of each list stays in the index.</summary>
    /// <param name="lists">The lists, in the order in which the index names them.</param>
    /// <param name="progress">Told of each list; null where nobody watches.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>The index before it is written, or why one list is refused.</returns>
    /// <exception cref="IOException">A list's bytes cannot be read.</exception>
    public Outcome<IndexBuilder> Run(
        IReadOnlyList<ListFile> lists,
        IProgress<Step>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(lists);
        var builder = new IndexBuilder();
        for (var i = 0; i < lists.Count; i++)
        {
            var entries = new List<ListedEntity>();
            var read = new ReadList().Run(lists[i], entries.Add, stop);
            if (!read.Succeeded)
            {
                return Outcome<IndexBuilder>.Refused(read.Problems);
            }
            Add(builder, lists[i].Name, read.Value, entries);
            progress?.Report(new Step(Reading, (i + 1.0) / lists.Count));
        }
        return Outcome.Of(builder);
    }

    private static readonly Bilingual Reading = new("Читання списків", "Reading lists");

    // A list that names no source of its own is named by its file.
    private static void Add(IndexBuilder builder, string name, string sha256, List<ListedEntity> entries)
    {
        var source = entries.Find(e => e.Source.Length > 0)?.Source ?? Path.GetFileNameWithoutExtension(name);
        builder.Add(new ListSnapshot(source, name, sha256, ""));
        foreach (var entry in entries)
        {
            var from = entry.Source.Length > 0 ? entry.Source : source;
            foreach (var form in entry.Names)
            {
                builder.Add(
                    new ListedName(entry.Id, from, entry.Type, entry.Born, form.Kind, form.Name)
                    {
                        Countries = string.Join("; ", entry.Countries),
                        Place = entry.Place,
                    }
                );
            }
        }
    }
}
