using Microsoft.AspNetCore.Http;
using Scrutineer.Reports.Incidents;
using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>The way from the start to the last page: one question per page, each of which may be left empty.</summary>
internal sealed class Questions(DeskOptions options, SealedState state)
{
    public const string Use = "answers";

    // Pages in order, with the fields that each answers.
    private static readonly (string Name, string[] Fields)[] Steps =
    [
        ("", []),
        ("danger", ["danger", "hurt", "victim", "witness", "how", "circumstances"]),
        ("advice", []),
        ("codes", ["code"]),
        ("where", ["region", "settlement", "station"]),
        ("when", ["phase", "days"]),
        ("who", ["role", "name"]),
        ("consent", ["refer", "authorities", "contact", "leaveout"]),
        ("last", []),
    ];

    public static IEnumerable<string> Names => Steps.Select(s => s.Name).Where(n => n.Length > 0);

    /// <summary>A sealed state in which nothing was answered.</summary>
    public string Empty() => state.Seal(Use, new Answers().Bytes());

    public IResult Start(Language language, string action) =>
        Page.Of(
            options,
            new Html(language)
                .Element("h1", Words.StartTitle)
                .Paragraph(Words.StartFirst)
                .Items(Words.Protected)
                .Raw($"<form method=\"post\" action=\"{action}\">\n")
                .Button(Words.Start)
                .Raw("</form>\n")
        );

    /// <summary>Takes a page's answers and shows the next, or the one before.</summary>
    public async Task<IResult> Go(HttpContext http, Language language, string name)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
        var at = Array.FindIndex(Steps, s => s.Name == name);
        var answers = new Answers();
        if (at > 0)
        {
            if (state.Open(Use, form["state"].ToString()) is not { } opened)
            {
                return Stale(language);
            }
            answers = Answers.From(opened).With(Steps[at].Fields, form);
        }
        var way = form["back"] == "yes" ? -1 : 1;
        var next = at + way;
        // Advice stands where somebody is in danger, before any further question.
        if (next >= 0 && Steps[next].Name == "advice" && !NeedsAdvice(answers))
        {
            next += way;
        }
        return next <= 0 ? Start(language, $"/{language.Code()}") : Show(language, Steps[next].Name, answers);
    }

    /// <summary>The last page again, with what is wrong.</summary>
    public IResult Last(Language language, Answers answers, Bilingual problem) =>
        Show(language, "last", answers, problem);

    public IResult Stale(Language language) =>
        Page.Of(
            options,
            new Html(language)
                .Element("h1", Words.StaleTitle)
                .Paragraph(Words.Stale)
                .Raw($"<form method=\"post\" action=\"/{language.Code()}\">\n")
                .Button(Words.Start)
                .Raw("</form>\n"),
            StatusCodes.Status400BadRequest
        );

    private static bool NeedsAdvice(Answers answers) =>
        answers.Has("danger") || answers.Has("hurt") || answers.Has("victim") || answers.Has("witness");

    private IResult Show(Language language, string name, Answers answers, Bilingual? problem = null)
    {
        var html = new Html(language);
        var isLast = name == "last";
        var encoding = isLast ? " enctype=\"multipart/form-data\"" : "";
        if (problem is not null)
        {
            html.Raw("<div class=\"warning\" role=\"alert\">").Paragraph(problem).Raw("</div>\n");
        }
        html.Raw($"<form method=\"post\" action=\"/{language.Code()}/{name}\"{encoding}>\n")
            .Raw($"<input type=\"hidden\" name=\"state\" value=\"{state.Seal(Use, answers.Bytes())}\">\n");
        Question(html, name, answers);
        html.Button(isLast ? Words.Send : Words.GoOn);
        if (!isLast)
        {
            html.Button(Words.Back, "back");
        }
        return Page.Of(options, html.Raw("</form>\n"));
    }

    private static void Question(Html html, string name, Answers answers) =>
        _ = name switch
        {
            "danger" => html.Element("h1", Words.DangerTitle)
                .Choice("checkbox", "danger", "yes", Words.DangerNow, answers.Has("danger"))
                .Choice("checkbox", "hurt", "yes", Words.Hurt, answers.Has("hurt"))
                .Choice("checkbox", "victim", "yes", Words.ForcedVictim, answers.Has("victim"))
                .Choice("checkbox", "witness", "yes", Words.ForcedWitness, answers.Has("witness"))
                .Field("how", Words.ForcedHow, answers.One("how"))
                .Field("circumstances", Words.Circumstances, answers.One("circumstances")),
            "advice" => html.Element("h1", Words.AdviceTitle).Items(Words.Advice),
            "codes" => Codes(html.Element("h1", Words.CodesTitle).Paragraph(Words.CodesHint), answers),
            "where" => Where(html.Element("h1", Words.WhereTitle), answers)
                .Field("settlement", Words.Settlement, answers.One("settlement"))
                .Field("station", Words.Station, answers.One("station")),
            "when" => When(html.Element("h1", Words.WhenTitle), answers).Field("days", Words.Days, answers.One("days")),
            "who" => html.Element("h1", Words.WhoTitle)
                .Paragraph(Words.WhoHint)
                .Field("role", Words.Role, answers.One("role"))
                .Field("name", Words.Name, answers.One("name")),
            "consent" => html.Element("h1", Words.ConsentTitle)
                .Choice("checkbox", "refer", "yes", Words.MayRefer, answers.Has("refer"))
                .Field("authorities", Words.Authorities, answers.One("authorities"))
                .Choice("checkbox", "contact", "yes", Words.MayContact, answers.Has("contact"))
                .Field("leaveout", Words.LeaveOut, answers.One("leaveout")),
            _ => html.Element("h1", Words.LastTitle)
                .Area("text", Words.StoryLabel)
                .Raw("<p><label for=\"files\">")
                .Text(Words.Files)
                .Raw("</label><input id=\"files\" type=\"file\" name=\"files\" multiple></p>\n")
                .Paragraph(Words.FilesHint),
        };

    private static Html Codes(Html html, Answers answers) =>
        IncidentCode.All.Aggregate(
            html,
            (h, c) => h.Choice("checkbox", "code", c.Code, c.Name, answers.Has("code", c.Code))
        );

    private static Html Where(Html html, Answers answers) =>
        Regions
            .All.Append(("", Words.CannotSay))
            .Aggregate(
                html.Raw("<fieldset><legend>").Text(Words.Region).Raw("</legend>\n"),
                (h, r) => h.Choice("radio", "region", r.Item1, r.Item2, answers.Has("region", r.Item1))
            )
            .Raw("</fieldset>\n");

    private static Html When(Html html, Answers answers) =>
        new (Phase Phase, Bilingual Name)[]
        {
            (Phase.Before, new("До днів голосування", "Before the days of voting")),
            (Phase.Voting, new("У день голосування", "On a day of voting")),
            (Phase.Count, new("Під час підрахунку", "During the count")),
            (Phase.After, new("Після підрахунку", "After the count")),
            (Phase.Unsaid, Words.CannotSay),
        }
            .Aggregate(
                html.Raw("<fieldset><legend>").Text(Words.WhenTitle).Raw("</legend>\n"),
                (h, p) =>
                    h.Choice("radio", "phase", p.Phase.ToString(), p.Name, answers.Has("phase", p.Phase.ToString()))
            )
            .Raw("</fieldset>\n");
}
