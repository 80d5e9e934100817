using Scrutineer.Acts.Documents;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests.Documents;

/// <summary>The whole text of every act of the worked basis, so that a change of words is seen and read.</summary>
public sealed class GoldenTests
{
    public static TheoryData<ActKind, Language> Acts => [.. Kinds.All];

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_text_of_an_act_is_as_it_was_read_and_approved(ActKind kind, Language language) =>
        Golden.Check($"{ActNames.Of(kind)}.{language.Code()}.txt", PlainText.Write(Kinds.Draft(kind), language));
}
