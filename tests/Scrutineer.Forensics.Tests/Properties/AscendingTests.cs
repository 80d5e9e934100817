using CsCheck;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class AscendingTests
{
    [Fact]
    public void Values_are_sorted_as_the_library_sorts_them() =>
        Gen.OneOf(Gen.Double, Gen.Int[-3, 3].Select(i => (double)i), Gen.Const(double.NegativeInfinity))
            .Array[0, 400]
            .Sample(values =>
            {
                double[] numbers = [.. values.Where(v => !double.IsNaN(v)).Select(v => v == 0 ? 0 : v)];
                var expected = numbers.Order().ToArray();
                Ascending.Sort(numbers);
                Assert.Equal(expected, numbers);
            });

    [Fact]
    public void Items_of_equal_keys_keep_their_order() =>
        Gen.Int[0, 9]
            .Array[0, 300]
            .Sample(drawn =>
            {
                int[] items = [.. Enumerable.Range(0, drawn.Length)];
                double[] keys = [.. drawn.Select(d => d / 3.0)];
                var before = keys.ToArray();
                Ascending.Sort(keys, items);
                Assert.Equal(before, keys);
                Assert.Equal(Enumerable.Range(0, drawn.Length).OrderBy(i => drawn[i]), items);
            });

    [Fact]
    public void Whole_keys_take_their_items_along() =>
        Gen
            .ULong.Array[0, 300]
            .Sample(drawn =>
            {
                int[] items = [.. Enumerable.Range(0, drawn.Length)];
                var keys = drawn.ToArray();
                Ascending.Sort(keys, items);
                Assert.Equal(drawn.Order(), keys);
                Assert.Equal(keys, items.Select(i => drawn[i]));
            });
}
