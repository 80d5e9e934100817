namespace Scrutineer.Reports.Tests.Published;

public sealed class TestkitTests
{
    [Fact]
    public void Every_file_of_the_age_testkit_ends_as_it_says()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var name in TestkitVector.Names)
        {
            var vector = TestkitVector.Read(name);
            var (result, payload) = vector.Open();
            var isExpected =
                result == vector.Expected && (vector.About["payload"].SingleOrDefault() ?? payload) == payload;
            if (!isExpected)
            {
                wrong.Add($"{name}: {result} {payload}, not {vector.Expected}");
            }
            count++;
        }
        Assert.Empty(wrong);
        Assert.Equal(143, count);
    }

    [Fact]
    public void Canary_a_vector_with_one_bit_changed_does_not_end_as_it_says()
    {
        var vector = TestkitVector.Read("x25519");
        vector.File[^1] ^= 1;
        Assert.Equal("payload failure", vector.Open().Result);
    }
}
