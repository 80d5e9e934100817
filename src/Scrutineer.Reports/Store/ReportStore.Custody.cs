using System.Data.Common;

namespace Scrutineer.Reports.Store;

public sealed partial class ReportStore
{
    private static IReadOnlyList<CustodyStep> Steps(DbConnection connection, string report) =>
        Index.Query(
            connection,
            "SELECT number, day, what, by, parts, previous FROM custody WHERE report = @report ORDER BY number",
            r => new CustodyStep(
                r.GetInt32(0),
                Day(r.GetString(1)),
                r.GetString(2),
                r.GetString(3),
                r.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                r.GetString(5)
            ),
            ("@report", report)
        );

    private static void AddStep(
        DbConnection connection,
        string report,
        DateOnly day,
        string what,
        string by,
        IReadOnlyList<string> parts
    )
    {
        if (!CustodyStep.IsName(by))
        {
            throw new ArgumentException("A name is one line of 1 … 100 characters.", nameof(by));
        }
        // The report's row is ours from here on: two steps at once come after one another.
        Index.Run(connection, "UPDATE report SET state = state WHERE id = @report", ("@report", report));
        var before = Steps(connection, report);
        var step = new CustodyStep(
            before.Count + 1,
            day,
            what,
            by,
            parts,
            before.Count == 0 ? CustodyStep.Beginning : before[^1].Hash
        );
        Index.Run(
            connection,
            "INSERT INTO custody VALUES (@report, @number, @day, @what, @by, @parts, @previous, @hash)",
            ("@report", report),
            ("@number", step.Number),
            ("@day", Day(day)),
            ("@what", what),
            ("@by", by),
            ("@parts", string.Join(' ', parts)),
            ("@previous", step.Previous),
            ("@hash", step.Hash)
        );
    }
}
