namespace Scrutineer.Acts;

/// <summary>Codes of the steps that mend what can be wrong with an act, for a host to name in its own way.</summary>
public static class ActRemedy
{
    /// <summary>See the entries that a sentence may rest on.</summary>
    public const string ListEntries = "list-entries";

    /// <summary>See the sentences of the act with their ids.</summary>
    public const string ListSentences = "list-sentences";

    /// <summary>Edit the sentence <c>sentence</c>.</summary>
    public const string EditSentence = "edit-sentence";

    /// <summary>Add a paragraph in both languages.</summary>
    public const string AddParagraph = "add-paragraph";

    /// <summary>Write the act in Akoma Ntoso.</summary>
    public const string WriteAkomaNtoso = "write-akoma-ntoso";
}
