using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>A draft of an act.</summary>
/// <param name="Id">Stable name, such as <c>statement</c>.</param>
/// <param name="Kind">What kind of act it is, with its addressee.</param>
/// <param name="Title">For people.</param>
/// <param name="Sentences">In their order.</param>
public sealed record DraftView(string Id, Bilingual Kind, Bilingual Title, IReadOnlyList<DraftSentence> Sentences);

/// <summary>A sentence of a draft and what it rests on.</summary>
/// <param name="Text">In both languages.</param>
/// <param name="Supports">Ids of conclusions, findings, facts or sources; empty for a sentence that asserts nothing.</param>
/// <param name="Certainty">The weakest certainty among its supports; null where it asserts nothing.</param>
public sealed record DraftSentence(Bilingual Text, IReadOnlyList<string> Supports, Certainty? Certainty);

/// <summary>An entry that sentences of drafts rest on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What it says, with its sources.</param>
/// <param name="Certainty">How well it is known.</param>
public sealed record EntryView(string Id, Bilingual Label, Certainty Certainty);

/// <summary>A source.</summary>
/// <param name="Id">Id by which facts refer to it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Address">Public address, http or https, or null.</param>
/// <param name="Certainty">How far what is taken from it was checked.</param>
public sealed record SourceView(string Id, Bilingual Title, string? Address, Certainty Certainty);
