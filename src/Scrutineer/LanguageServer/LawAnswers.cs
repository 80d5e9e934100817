using System.Text.Json;
using System.Text.Json.Nodes;
using Scrutineer.Law.Editing;
using Scrutineer.Wording;

namespace Scrutineer.LanguageServer;

/// <summary>Answers to requests about a document, in the forms of the protocol; null where there is nothing to say.</summary>
/// <param name="documents">The documents of the client.</param>
/// <param name="client">What it can show.</param>
/// <param name="language">Its language.</param>
internal sealed class LawAnswers(LawDocuments documents, ClientAbilities client, Language language)
{
    /// <summary>The document and the place that a request speaks of; null where the document holds no law.</summary>
    private (string Name, EditedText Text, int Offset)? Place(JsonElement parameters)
    {
        var name = documents.Name(parameters);
        return documents.Workbench.Text(name) is { } text
            ? (name, text, Asked.Offset(parameters.Of("position"), text))
            : null;
    }

    /// <summary>What may stand at a place.</summary>
    public JsonObject? Complete(JsonElement parameters)
    {
        if (Place(parameters) is not var (name, text, offset))
        {
            return null;
        }
        var found = new Completing(documents.Workbench).At(name, offset, language);
        return new JsonObject
        {
            ["isIncomplete"] = !found.IsWhole,
            ["items"] = new JsonArray([.. found.Items.Select((c, i) => Forms.Completion(c, i, text, client))]),
        };
    }

    /// <summary>What stands at a place means.</summary>
    public JsonObject? Hover(JsonElement parameters) =>
        Place(parameters) is var (name, text, offset)
        && new Hovering(documents.Workbench).At(name, offset, language) is { } hover
            ? Forms.Hover(hover, text, client)
            : null;

    /// <summary>Where what stands at a place is declared.</summary>
    public JsonObject? Define(JsonElement parameters) =>
        Place(parameters) is var (name, _, offset)
        && new Declarations(documents.Workbench).Of(name, offset) is { } place
            ? Location(place)
            : null;

    /// <summary>Every place that names what stands at a place.</summary>
    public JsonArray? Refer(JsonElement parameters) =>
        Place(parameters) is var (name, _, offset)
            ? new JsonArray([.. new Declarations(documents.Workbench).Uses(name, offset).Select(Location)])
            : null;

    /// <summary>The id at a place, where there is one.</summary>
    public JsonObject? PrepareRename(JsonElement parameters)
    {
        if (Place(parameters) is not var (name, text, offset))
        {
            return null;
        }
        var found = new Renaming(documents.Workbench).Asked(name, offset);
        return found.Succeeded
            ? new JsonObject
            {
                ["range"] = Forms.Range(text, found.Value.Place.Span),
                ["placeholder"] = found.Value.With,
            }
            : null;
    }

    /// <summary>The changes that give a new id.</summary>
    public JsonObject? Rename(JsonElement parameters)
    {
        if (Place(parameters) is not var (name, _, offset))
        {
            return null;
        }
        var changes = new Renaming(documents.Workbench).To(name, offset, Asked.Text(parameters.Of("newName")));
        if (!changes.Succeeded)
        {
            var problem = changes.Problems[0];
            throw new RpcErrorException(RpcErrorException.RequestFailed, problem.In(language));
        }
        var edits = new JsonObject();
        foreach (var file in changes.Value.GroupBy(c => c.Place.File, StringComparer.Ordinal))
        {
            var text = documents.Workbench.Text(file.Key)!;
            edits[documents.Files.Address(file.Key)] = new JsonArray([
                .. file.Select(c => new JsonObject
                {
                    ["range"] = Forms.Range(text, c.Place.Span),
                    ["newText"] = c.With,
                }),
            ]);
        }
        return new JsonObject { ["changes"] = edits };
    }

    /// <summary>What a document declares.</summary>
    public JsonArray? Symbols(JsonElement parameters)
    {
        var name = documents.Name(parameters);
        return documents.Workbench.Text(name) is { } text
            ? new JsonArray([
                .. new Outline(documents.Workbench)
                    .Of(name, language)
                    .Select(e => Forms.Symbol(e, text, documents.Files.Address(name), client)),
            ])
            : null;
    }

    private JsonObject Location(FileSpan place) =>
        new()
        {
            ["uri"] = documents.Files.Address(place.File),
            ["range"] = Forms.Range(documents.Workbench.Text(place.File)!, place.Span),
        };
}
