using System.Text.Json;
using System.Text.Json.Serialization;
using Scrutineer.Wording.Json;

namespace Scrutineer.Wording.Tests.Json;

/// <summary>Records are written as the library's serializer writes them.</summary>
public sealed class RecordWriterTests
{
    [Fact]
    public void A_record_with_every_kind_of_member_is_written_as_by_the_serializer()
    {
        var record = new Everything
        {
            Id = "id",
            Text = "текст \u0001 \"",
            Whole = -7,
            Large = long.MinValue,
            Seed = ulong.MaxValue,
            Share = 1.0 / 3,
            Small = -1e-300,
            Yes = true,
            Kind = Kind.SecondOne,
            Perhaps = 4,
            PerhapsKind = Kind.FirstOne,
            Words = new("так", "yes"),
            Numbers = [1, 2, 3],
            Shares = [0.1, -0.0, 1e22],
            List = [new("а", "a"), new("б", "b")],
            Options = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["Least-Stations"] = 100,
                ["names"] = (string[])["a", "b"],
                ["levels"] = (double[])[0.05],
                ["kind"] = Kind.SecondOne,
                ["any"] = new Bilingual("х", "x"),
            },
            Day = new DateOnly(2024, 3, 17),
            Pair = (1, 2),
            Left = "left out",
            Renamed = 5,
        };
        Same(record);
        Same(new Everything { Id = "id" });
        Assert.Contains("\"log10p\":5", JsonForm.Node(record).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("left out", JsonForm.Node(record).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_declared_as_a_base_is_written_as_the_base() =>
        Same(new Holder(new Everything { Id = "id" }, new Everything { Id = "other" }));

    [Fact]
    public void What_attributes_steer_is_left_to_the_serializer() => Same(new Steered(new Bilingual("а", "a"), 7));

    [Fact]
    public void A_number_that_is_not_finite_is_null_and_is_told_with_its_place()
    {
        var node = JsonForm.Node(
            new Everything
            {
                Id = "id",
                Share = double.NaN,
                Shares = [1, double.NegativeInfinity],
            },
            out var lost
        );
        Assert.Null(node["share"]);
        Assert.Equal([("share", "NaN"), ("shares[1]", "-Infinity")], lost.Order());
    }

    private static void Same(object value) =>
        Assert.Equal(
            JsonSerializer.SerializeToNode(value, value.GetType(), JsonForm.Options)!.ToJsonString(),
            JsonForm.Node(value).ToJsonString()
        );

    private enum Kind
    {
        FirstOne,
        SecondOne,
    }

    private abstract record Basis
    {
        public abstract string Id { get; init; }

        public string Twice => Id + Id;

        public virtual int Level => 1;
    }

    private sealed record Everything : Basis
    {
        public override string Id { get; init; } = "";

        public string? Text { get; init; }

        public int Whole { get; init; }

        public long Large { get; init; }

        public ulong Seed { get; init; }

        public double Share { get; init; }

        public double Small { get; init; }

        public bool Yes { get; init; }

        public Kind Kind { get; init; }

        public int? Perhaps { get; init; }

        public Kind? PerhapsKind { get; init; }

        public double? Never { get; init; }

        public Bilingual? Words { get; init; }

        public IReadOnlyList<int> Numbers { get; init; } = [];

        public IReadOnlyList<double> Shares { get; init; } = [];

        public IReadOnlyList<Bilingual> List { get; init; } = [];

        public IReadOnlyDictionary<string, object>? Options { get; init; }

        public DateOnly Day { get; init; }

        public (int One, int Two) Pair { get; init; }

        [JsonIgnore]
        public string? Left { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Absent { get; init; }

        [JsonPropertyName("log10p")]
        public double Renamed { get; init; }

        public override int Level => 2;

        public int this[int index] => index;
    }

    private sealed record Holder(Basis Of, object Any);

    private sealed record Steered(
        Bilingual Words,
        [property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] int Number
    );
}
