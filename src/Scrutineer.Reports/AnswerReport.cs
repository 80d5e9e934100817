using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Reports;

/// <summary>Answers the author of a report; only somebody who types the words can read it: an operation.</summary>
public sealed class AnswerReport
{
    private const string Form = "scrutineer-answer/v1";

    /// <summary>Seals an answer to the key that the words of the report's receipt make. No recipient's key is needed.</summary>
    /// <param name="store">Where the report lies.</param>
    /// <param name="id">Its id, or the beginning of it that no other has.</param>
    /// <param name="text">The answer.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="day">Today.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    public Outcome<StoredReport> Run(
        ReportStore store,
        string id,
        string text,
        string by,
        DateOnly day,
        RandomNumberGenerator randomness
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        return store
            .Named(id)
            .Map(report =>
            {
                store.Answer(report, new JsonObject { ["form"] = Form, ["text"] = text }, by, day, randomness);
                return report with { State = ReportState.Answered };
            });
    }
}
