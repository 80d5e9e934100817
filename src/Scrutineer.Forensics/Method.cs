using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics;

/// <summary>A method that can be asked for by name. Each stands in a folder of its own and has a page.</summary>
/// <param name="Name">As <see cref="Finding.Method"/>.</param>
/// <param name="Run">Answers, or says why it cannot.</param>
/// <param name="Page">The method's page, Markdown: formula, assumptions, limits.</param>
public sealed record Method(string Name, Func<MethodInput, Outcome<Finding>> Run, Func<string> Page)
{
    /// <summary>Whether it takes seconds: run only when asked for by name.</summary>
    public bool OnRequest { get; init; }

    /// <summary>Whether it compares with an earlier vote, and is asked for by giving one.</summary>
    public bool NeedsEarlier { get; init; }

    /// <summary>Whether it puts two races of one day side by side, and is asked for by giving the second.</summary>
    public bool NeedsSecondRace { get; init; }

    /// <summary>Whether its findings claim a p-value for the whole vote: it belongs to the family that is corrected together.</summary>
    public bool ClaimsP { get; init; }

    /// <summary>Processor time of a run over some 100,000 stations, ms, roughly: those that cost most begin first.</summary>
    public int Cost { get; init; }

    /// <summary>A method that looks at returns alone; its page is the resource <c>methods/NAME.md</c> beside it.</summary>
    public static Method Of<T>(string name, Func<ReturnSet, Outcome<T>> run)
        where T : Finding
    {
        ArgumentNullException.ThrowIfNull(run);
        return Of(name, (MethodInput given) => run(given.Returns));
    }

    /// <summary>A method that looks at returns and at what is given beside them.</summary>
    public static Method Of<T>(string name, Func<MethodInput, Outcome<T>> run)
        where T : Finding
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(
            name,
            given => run(given).Map<Finding>(finding => finding),
            () => MethodPage.Of(typeof(T).Assembly, name)
        );
    }
}

/// <summary>What methods look at.</summary>
/// <param name="Returns">The returns.</param>
/// <param name="Claims">What is claimed beside them; null where nothing is known of claims.</param>
/// <param name="Earlier">An earlier vote of the same country, where one was given.</param>
/// <param name="SecondRace">Another vote of the same day at the same stations, where one was given.</param>
/// <param name="MatchBy">What transitions are matched by; null for stations of a second race and commissions of an earlier vote.</param>
public sealed record MethodInput(
    ReturnSet Returns,
    Claims? Claims = null,
    ReturnSet? Earlier = null,
    ReturnSet? SecondRace = null,
    PairUnit? MatchBy = null
);
