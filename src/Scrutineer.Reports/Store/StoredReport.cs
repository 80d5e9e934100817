using Scrutineer.Reports.Sealing;

namespace Scrutineer.Reports.Store;

/// <summary>All that is known of a report without a key.</summary>
/// <param name="Id">32 random hexadecimal digits.</param>
/// <param name="Day">When it came in, to the day.</param>
/// <param name="State">How far it is.</param>
/// <param name="AnswerKey">The receipt's key, that answers are sealed to.</param>
public sealed record StoredReport(string Id, DateOnly Day, ReportState State, X25519Recipient AnswerKey);
