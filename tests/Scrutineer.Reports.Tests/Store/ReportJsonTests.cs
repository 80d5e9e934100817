using System.Text.Json.Nodes;
using Scrutineer.Reports.Envelopes;
using Scrutineer.Reports.Incidents;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Tests.Store;

public sealed class ReportJsonTests
{
    private static readonly ReportContent Full = new()
    {
        At = new(2026, 9, 20, 8, 1, 2, default),
        Language = Language.Uk,
        Text = "Прийшли з урною.",
        Codes = [IncidentCode.All[2], IncidentCode.All[9]],
        Where = new Place("UA-65", "Олешки", "17"),
        Phase = Phase.Voting,
        Days = "15 березня",
        Actors = [new Actor("голова комісії", "")],
        Coerced = [new Coerced(CoercedAs.Victim, "погроза", "діти")],
        DangerNow = true,
        Consent = new Consent(true, "прокуратура", false, "староста"),
    };

    [Fact]
    public void A_report_reads_back_as_it_was_written() =>
        Assert.Equivalent(Full, ReportJson.Read(ReportJson.Write(Full)).Value, strict: true);

    [Fact]
    public void Any_key_missing_is_named()
    {
        foreach (var key in ReportJson.Write(Full).Select(p => p.Key))
        {
            var json = ReportJson.Write(Full);
            json.Remove(key);
            Assert.Equal("report-form", ReportJson.Read(json).Problems.Single().Code);
        }
    }

    [Fact]
    public void Who_was_forced_has_no_name_and_cannot_become_an_actor()
    {
        var coerced = typeof(Coerced).GetProperties().Select(p => p.Name).Where(n => n != "EqualityContract");
        Assert.Equal(["As", "Means", "Circumstances"], coerced);
        Assert.Equal(["Victim", "Witness"], Enum.GetNames<CoercedAs>());
    }

    [Fact]
    public void There_are_29_codes_each_once()
    {
        Assert.Equal(29, IncidentCode.All.Count);
        Assert.All(IncidentCode.All, c => Assert.Same(c, IncidentCode.TryFind(c.Code)));
        Assert.Null(IncidentCode.TryFind("X1"));
    }
}
