using System.Text;
using Scrutineer.Wording.Json;

namespace Scrutineer.Wording.Tests.Json;

public sealed class JsonFormTests
{
    [Fact]
    public void A_problem_is_written_with_its_texts_readable_and_its_remedy_only_where_it_has_one()
    {
        var problem = new Problem("wrong", new("хибно", "wrong"), new("виправте", "mend it"), "file.yaml", 3);
        Assert.Equal(
            """
            {
              "code": "wrong",
              "what": {
                "uk": "хибно",
                "en": "wrong"
              },
              "mend": {
                "uk": "виправте",
                "en": "mend it"
              },
              "file": "file.yaml",
              "line": 3
            }

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(JsonForm.Bytes(problem))
        );
        var remedy = JsonForm.Node(problem with { Remedy = new("list-entries", ("act", "resolution")) })["remedy"];
        Assert.Equal("""{"code":"list-entries","values":{"act":"resolution"}}""", remedy!.ToJsonString());
    }

    [Fact]
    public void Runs_of_numbers_stand_on_one_line_and_members_of_enums_in_kebab_case() =>
        Assert.Equal(
            "{\n  \"numbers\": [1,2,3],\n  \"day\": \"day-of-week\"\n}\n",
            Encoding.UTF8.GetString(
                JsonForm.Bytes(new { Numbers = (IReadOnlyList<int>)[1, 2, 3], Day = Kind.DayOfWeek })
            )
        );

    private enum Kind
    {
        DayOfWeek,
    }
}
