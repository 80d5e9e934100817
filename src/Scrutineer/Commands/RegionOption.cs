using System.CommandLine;
using Scrutineer.Cases;
using Scrutineer.Returns;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>--region</c>: one region's returns, by its name.</summary>
internal sealed class RegionOption(Language language)
{
    private const int Listed = 12;

    public Option<string> Option { get; } =
        new("--region")
        {
            Description = new Bilingual(
                "Лише цей регіон, за назвою з протоколів",
                "This region only, by its name in the returns"
            ).In(language),
            HelpName = "NAME",
        };

    /// <summary>The part asked for, the whole when none is; a name that is not there is refused with the nearest one.</summary>
    public Outcome<GivenReturns> Part(ParseResult parsed, Outcome<GivenReturns> whole)
    {
        if (parsed.GetValue(Option) is not { } name || !whole.Succeeded)
        {
            return whole;
        }
        var read = whole.Value.Read;
        var regions = read.Returns.Regions.ToList();
        var index = regions.FindIndex(r => string.Equals(r, name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            return Outcome<GivenReturns>.Refused(Unknown(name, regions));
        }
        var part = read.Returns.InRegion(index);
        var second = SecondPart(whole.Value.SecondRace, name);
        return part.Count == 0
            ? Outcome<GivenReturns>.Refused(WithoutData(regions[index], part.WithoutData.Count))
            : Outcome<GivenReturns>.Of(
                whole.Value with
                {
                    Read = read with { Returns = part },
                    Part = true,
                    SecondRace = second,
                }
            );
    }

    // A second race that does not name the region stays whole: its stations are then told to have no counterpart.
    private static ReadReport? SecondPart(ReadReport? second, string name)
    {
        var index =
            second?.Returns.Regions.ToList().FindIndex(r => string.Equals(r, name, StringComparison.OrdinalIgnoreCase))
            ?? -1;
        return index < 0 ? second : second! with { Returns = second.Returns.InRegion(index) };
    }

    private static Problem Unknown(string name, List<string> regions)
    {
        var near =
            Spelling.Nearest(name, regions) ?? regions.Find(r => r.Contains(name, StringComparison.OrdinalIgnoreCase));
        var some = string.Join(", ", regions.Take(Listed)) + (regions.Count > Listed ? ", …" : "");
        return new Problem(
            "unknown-region",
            new Bilingual($"регіону «{name}» у протоколах немає", $"the returns have no region '{name}'"),
            near is null
                ? new Bilingual($"є такі: {some}", $"there are: {some}")
                : new Bilingual($"можливо, --region \"{near}\"", $"did you mean --region \"{near}\"?")
        );
    }

    private static Problem WithoutData(string name, int stations) =>
        new(
            "region-without-data",
            new Bilingual(
                $"за жодною дільницею регіону «{name}» не опубліковано даних (відомо дільниць: {stations})",
                $"no station of the region '{name}' has published data (stations known: {stations})"
            ),
            new Bilingual("повноту покаже scrutineer returns check", "scrutineer returns check shows what is published")
        );
}
