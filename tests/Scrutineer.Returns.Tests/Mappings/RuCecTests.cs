using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;

namespace Scrutineer.Returns.Tests.Mappings;

/// <summary>Headers of the Russian commission in the shapes of other years, invented here after their wording.</summary>
public sealed class RuCecTests
{
    [Fact]
    public void Numbered_lines_upper_case_and_spaces_make_no_difference()
    {
        var report = Files.MustRead(
            "РЕГИОН;ТИК;УИК;1. ЧИСЛО ИЗБИРАТЕЛЕЙ,  ВКЛЮЧЁННЫХ В СПИСОК ИЗБИРАТЕЛЕЙ;2) Число избирательных бюллетеней, полученных  участковой избирательной комиссией;"
                + "3 Число избирательных бюллетеней, выданных избирателям, проголосовавшим досрочно;4.Число бюллетеней, выданных в помещении для голосования;"
                + "5. Число бюллетеней, выданных вне помещения для голосования;6. Число погашенных бюллетеней;7. Число бюллетеней в переносных ящиках;"
                + "8. Число бюллетеней в стационарных ящиках;9. Число недействительных бюллетеней;10. Число действительных бюллетеней;"
                + "11а. Число полученных открепительных удостоверений;12. Число утраченных бюллетеней;13. Число бюллетеней, не учтённых при получении;14. Иванов;15. Петрова\n"
                + "Край;Первая;7;100;90;1;2;3;84;3;3;1;5;4;0;0;2;3\n"
        );
        var returns = report.Returns;
        Assert.Equal(["14. Иванов", "15. Петрова"], returns.Choices);
        Assert.Equal(100, returns.Registered[0]);
        Assert.Equal(6, returns.Issued[0]);
        Assert.Equal(6, returns.Cast[0]);
        foreach (var field in FieldIds.All)
        {
            Assert.True(returns.Has(field), field.Id());
        }
        Assert.Equal("ignored", report.Columns.Single(c => c.Header.StartsWith("11а", StringComparison.Ordinal)).Use);
    }

    [Fact]
    public void A_referendum_of_yes_and_no_without_the_ways_of_voting_is_read()
    {
        var returns = Files
            .MustRead(
                "НЕТ,ДА,Число недействительных бюллетеней,\"Число бюллетеней, содержащихся в ящиках для голосования\",\"Число бюллетеней, выданных участникам голосования\","
                    + "\"Число участников голосования, включенных в список участников голосования на момент окончания голосования\",uik,tik,region,url\n"
                    + "20,70,1,91,92,200,5,Первая,Область,http://example.org\n"
            )
            .Returns;
        Assert.Equal(["НЕТ", "ДА"], returns.Choices);
        Assert.Equal((200, 92, 91), (returns.Registered[0], returns.Issued[0], returns.Cast[0]));
    }

    [Fact]
    public void A_station_without_a_number_is_named_by_its_constituency()
    {
        var returns = Files
            .MustRead(
                "oik,"
                    + Files.Header
                    + "\nОИК №5,Область,Первая,,500,300,10,290,200,90\nОИК №6,Область,Первая,,500,300,10,290,200,90\n"
            )
            .Returns;
        Assert.Equal(["ОИК №5", "ОИК №6"], [returns.Stations.Name(0), returns.Stations.Name(1)]);
    }

    [Fact]
    public void A_renamed_column_is_missed_and_the_closest_header_named()
    {
        var text = Files.Good.Replace(
            "Число избирателей, включенных в список избирателей",
            "Число избирателей в реестре избирателей",
            StringComparison.Ordinal
        );
        var problem = Files.Refusal(Files.Read(text, new ReadOptions { Mapping = Mapping.RuCec }));
        Assert.Equal("missing-column", problem.Code);
        Assert.Contains("Число избирателей в реестре избирателей", problem.Mend.En, StringComparison.Ordinal);
        Assert.Contains("registered", problem.What.Uk, StringComparison.Ordinal);
        Assert.Equal(1, problem.Line);
    }

    [Fact]
    public void Every_missing_column_is_told_at_once()
    {
        var outcome = Files.Read(
            "region,tik,uik,Число погашенных бюллетеней\nа,б,1,5\n",
            new ReadOptions { Mapping = Mapping.RuCec }
        );
        Assert.Equal(
            ["missing-column", "missing-column", "missing-column", "no-choices"],
            outcome.Problems.Select(p => p.Code)
        );
    }

    [Fact]
    public void A_column_that_comes_twice_is_refused()
    {
        var text = Files.Good.Replace("Синий", "Жёлтая", StringComparison.Ordinal);
        Assert.Equal("duplicate-column", Files.Refusal(Files.Read(text)).Code);
        text = Files.Good.Replace("Синий", "Число действительных бюллетеней", StringComparison.Ordinal);
        Assert.Equal("duplicate-column", Files.Refusal(Files.Read(text)).Code);
    }

    [Fact]
    public void Headers_that_fit_no_profile_lead_to_a_mapping()
    {
        var problem = Files.Refusal(Files.Read("a,b,c\n1,2,3\n"));
        Assert.Equal("unknown-headers", problem.Code);
        Assert.Equal(ReturnsRemedy.WriteMapping, problem.Remedy?.Code);
    }
}
