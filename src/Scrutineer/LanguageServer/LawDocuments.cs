using System.Text.Json;
using System.Text.Json.Nodes;
using Scrutineer.Law.Editing;
using Scrutineer.Wording;

namespace Scrutineer.LanguageServer;

/// <summary>The documents that a client has open, over the files of its folders, and what is wrong with them.</summary>
internal sealed class LawDocuments
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private bool _allChanged;
    private readonly Dictionary<string, EditedText> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    public Workbench Workbench { get; } = new();

    public FileNames Files { get; } = new();

    /// <summary>Whether problems wait to be told.</summary>
    public bool HasNews => _changed.Count > 0 || _allChanged;

    /// <summary>The name of the document that parameters speak of.</summary>
    public string Name(JsonElement parameters) => Files.Of(Asked.Text(parameters.Of("textDocument", "uri")));

    /// <summary>Its text as the client has it; null where it is not open or holds no law.</summary>
    public EditedText? Text(string name) => _others.GetValueOrDefault(name) ?? Workbench.Text(name);

    /// <summary>Reads the files of law of a folder.</summary>
    public void Read(string folder)
    {
        _seen.Add(folder.TrimEnd('/'));
        PutAll(LawOnDisk.Below(folder));
    }

    private void PutAll(IEnumerable<(string Name, EditedText Text)> files)
    {
        foreach (var (name, text) in files.Where(f => !_open.Contains(f.Name)))
        {
            Put(name, text);
        }
    }

    /// <summary>Forgets the files of a folder that the client has closed.</summary>
    public void Leave(string folder)
    {
        var above = folder.TrimEnd('/') + "/";
        _seen.Remove(folder.TrimEnd('/'));
        foreach (
            var name in Workbench
                .Names.Where(n => n.StartsWith(above, StringComparison.Ordinal) && !_open.Contains(n))
                .ToList()
        )
        {
            Remove(name);
        }
    }

    public void Open(string name, string text)
    {
        if (LawFileKinds.Of(name) != LawFileKind.None && name is ['/', ..] or [_, ':', '/', ..])
        {
            if (!_seen.Any(f => name.StartsWith(f + "/", StringComparison.Ordinal)))
            {
                PutAll(LawOnDisk.Around(name));
            }
        }
        _open.Add(name);
        Put(name, new EditedText(text));
    }

    public void Change(string name, JsonElement changes)
    {
        if (!_open.Contains(name) || Text(name) is not { } text)
        {
            throw new RpcErrorException(RpcErrorException.InvalidParams, "The document is not open.");
        }
        foreach (var change in changes.Items())
        {
            var with = Asked.Text(change.Of("text"));
            text =
                change.Of("range").ValueKind == JsonValueKind.Object
                    ? text.Replace(Asked.Span(change.Of("range"), text), with)
                    : new EditedText(with);
        }
        Put(name, text);
    }

    public void Close(string name)
    {
        _open.Remove(name);
        _others.Remove(name);
        FromDisk(name);
    }

    /// <summary>Takes a file as it is on disk now, unless the client has it open.</summary>
    public void FromDisk(string name)
    {
        if (_open.Contains(name))
        {
            return;
        }
        if (LawOnDisk.Read(name) is { } text)
        {
            Put(name, text);
        }
        else
        {
            Remove(name);
        }
    }

    /// <summary>What a client is to be told: the problems of every file where they differ from what it was told last.</summary>
    public IEnumerable<JsonObject> News(Language language)
    {
        if (_allChanged)
        {
            _changed.UnionWith(Workbench.Names);
        }
        var all = new SortedDictionary<string, IReadOnlyList<Diagnosis>>(StringComparer.Ordinal);
        foreach (var (file, problems) in Workbench.Diagnose(_changed))
        {
            all[file] = problems;
        }
        foreach (var gone in _changed)
        {
            all.TryAdd(gone, []);
        }
        _changed.Clear();
        _allChanged = false;
        foreach (var (file, problems) in all)
        {
            var list = new JsonArray([.. problems.Select(p => Forms.Diagnostic(p, Workbench.Text(file)!, language))]);
            var written = list.ToJsonString();
            if (_told.GetValueOrDefault(file, "[]") != written || (_open.Contains(file) && !_told.ContainsKey(file)))
            {
                _told[file] = written;
                yield return new JsonObject { ["uri"] = Files.Address(file), ["diagnostics"] = list };
            }
        }
    }

    private void Put(string name, EditedText text)
    {
        _allChanged |= Workbench.Text(name) is null || LawFileKinds.Of(name) == LawFileKind.Case;
        Workbench.Put(name, text);
        if (_open.Contains(name) && !ReferenceEquals(Workbench.Text(name), text))
        {
            // No law, or too long for the workbench: kept as the client has it, so that its changes find their places.
            _others[name] = text;
        }
        else
        {
            _others.Remove(name);
        }
        if (Workbench.Text(name) is not null)
        {
            _changed.Add(name);
        }
    }

    private void Remove(string name)
    {
        if (Workbench.Text(name) is not null)
        {
            Workbench.Remove(name);
            _changed.Add(name);
            _allChanged = true;
        }
    }
}
