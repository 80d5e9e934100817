using Scrutineer.Acts;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>Writes an act or a draft in one of the forms that a bundle carries: an operation.</summary>
public sealed class WriteAct
{
    /// <summary>The document's bytes, the same as the bundle's.</summary>
    /// <param name="act">The act or draft.</param>
    /// <param name="format">The form.</param>
    /// <param name="language">Of the document.</param>
    /// <param name="solemn">Whether it is the copy without notes, entries and marks; Akoma Ntoso has them always.</param>
    public byte[] Run(ActDraft act, ActFormat format, Language language, bool solemn = false)
    {
        ArgumentNullException.ThrowIfNull(act);
        return ActFormats.Write(act, format, language, solemn);
    }
}
