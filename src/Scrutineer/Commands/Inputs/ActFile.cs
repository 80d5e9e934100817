using System.CommandLine;
using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Inputs;

/// <summary>Drafts and acts as files of JSON.</summary>
internal static class ActFile
{
    public static Argument<string> Argument(Language language, string name = "ACT") =>
        new(name)
        {
            Description = new Bilingual(
                "Файл проєкту чи акта (JSON), написаний scrutineer act draft або act adopt",
                "The file of a draft or act (JSON), as scrutineer act draft or act adopt wrote it"
            ).In(language),
        };

    public static Outcome<ActDraft> Read(string path) =>
        InputFiles.TryRead(path, out var bytes, out var problem)
            ? ActJson.ReadDraft(Encoding.UTF8.GetString(bytes), path)
            : Outcome<ActDraft>.Refused(problem);
}
