using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Scrutineer.Reports.Envelopes;
using Scrutineer.Reports.Incidents;
using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>What was answered so far: fields by name. It lives in the form that the person sends back, sealed, and nowhere else.</summary>
internal sealed class Answers
{
    // Longer than anybody writes on these pages; the story has a page of its own.
    private const int LongestField = 2000;
    private const int MostValues = 40;

    private readonly JsonObject _fields;

    public Answers()
        : this([]) { }

    private Answers(JsonObject fields) => _fields = fields;

    public static Answers From(byte[] bytes) => new(JsonNode.Parse(bytes)?.AsObject() ?? []);

    public byte[] Bytes() => System.Text.Encoding.UTF8.GetBytes(_fields.ToJsonString());

    /// <summary>Takes over the fields of a page, those left empty too: somebody may have gone back and cleared them.</summary>
    public Answers With(IEnumerable<string> names, IFormCollection form)
    {
        var fields = _fields.DeepClone().AsObject();
        foreach (var name in names)
        {
            fields[name] = new JsonArray([
                .. form[name]
                    .OfType<string>()
                    .Take(MostValues)
                    .Select(v => (JsonNode)v[..Math.Min(v.Length, LongestField)]),
            ]);
        }
        return new Answers(fields);
    }

    public string One(string name) => All(name).FirstOrDefault() ?? "";

    public bool Has(string name, string value = "yes") => All(name).Contains(value);

    /// <summary>The report, with the story.</summary>
    public ReportContent Report(string text, Language language, DateTimeOffset at) =>
        new()
        {
            Text = text,
            Language = language,
            At = at,
            Codes = [.. All("code").Select(IncidentCode.TryFind).OfType<IncidentCode>().Distinct()],
            Where = new Place(Regions.Find(One("region")), One("settlement"), One("station")),
            Phase = Enum.TryParse<Phase>(One("phase"), out var phase) && Enum.IsDefined(phase) ? phase : Phase.Unsaid,
            Days = One("days"),
            Actors = One("role").Length + One("name").Length > 0 ? [new Actor(One("role"), One("name"))] : [],
            Coerced = [.. Coerced()],
            DangerNow = Has("danger"),
            Consent = new Consent(Has("refer"), One("authorities"), Has("contact"), One("leaveout")),
        };

    private IEnumerable<Coerced> Coerced()
    {
        if (Has("victim") || Has("hurt"))
        {
            yield return new Coerced(CoercedAs.Victim, One("how"), One("circumstances"));
        }
        if (Has("witness"))
        {
            yield return new Coerced(CoercedAs.Witness, One("how"), One("circumstances"));
        }
    }

    private IEnumerable<string> All(string name) =>
        _fields[name] is JsonArray values ? values.Select(v => v?.GetValue<string>() ?? "") : [];
}
