using System.Reflection;
using Scrutineer.Testing;
using Scrutineer.Tests.Repo.Circle;

namespace Scrutineer.Tests.Repo
{
    public sealed class NamespaceTests
    {
        public static TheoryData<string> AllRooms => [.. Rooms.References.Keys.Order(StringComparer.Ordinal)];

        [Theory]
        [MemberData(nameof(AllRooms))]
        public void No_namespace_of_a_room_depends_in_a_circle_on_another_of_the_same_room(string room) =>
            Assert.Empty(NamespaceCircles.Of(Compiled(room).GetTypes()));

        [Fact]
        public void Canary_a_circle_that_closes_in_the_body_of_a_method_is_caught() =>
            Assert.Equal(
                ["Scrutineer.Tests.Repo.Circle", "Scrutineer.Tests.Repo.Circle.Inner"],
                NamespaceCircles.Of([typeof(Outside), typeof(Circle.Inner.Inside), typeof(NamespaceTests)])
            );

        [Fact]
        public void Canary_a_dependence_one_way_is_not_a_circle() =>
            Assert.Empty(NamespaceCircles.Of([typeof(Outside), typeof(NamespaceTests)]));

        // The executable's assembly has the command's name.
        private static Assembly Compiled(string room) =>
            room == "Scrutineer" ? typeof(CommandRunner).Assembly : Assembly.Load(room);
    }
}

namespace Scrutineer.Tests.Repo.Circle
{
    internal static class Outside
    {
        public static int Count => 1;

        public static string Say() => Inner.Inside.Say();
    }
}

namespace Scrutineer.Tests.Repo.Circle.Inner
{
    internal static class Inside
    {
        public static string Say()
        {
            return $"{Outside.Count}";
        }
    }
}
