using CsCheck;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests;

/// <summary>Invented returns for properties.</summary>
internal static class Drawn
{
    public sealed record Station(int Registered, int Issued, int Cast, int Leader, int Region);

    public static readonly Gen<Station> OneStation =
        from registered in Gen.Int[100, 2500]
        from issued in Gen.Int[1, registered]
        from cast in Gen.Int[1, issued]
        from leader in Gen.Int[0, cast]
        from region in Gen.Int[0, 4]
        select new Station(registered, issued, cast, leader, region);

    public static readonly Gen<Station[]> Stations = OneStation.Array[120, 300];

    /// <summary>Returns of two choices, of which the first is given by <see cref="Station.Leader"/>.</summary>
    public static ReturnSet Returns(IEnumerable<Station> stations, Func<Station, string>? region = null)
    {
        var builder = new ReturnSetBuilder(
            [ReturnField.Registered, ReturnField.Issued, ReturnField.Cast],
            ["first", "second"]
        );
        var row = 1;
        foreach (var s in stations)
        {
            row++;
            var name = region is null ? $"region {s.Region}" : region(s);
            builder.Add(
                name,
                "commission",
                $"{row}",
                row,
                [s.Registered, s.Issued, s.Cast],
                [s.Leader, s.Cast - s.Leader]
            );
        }
        return builder.Build();
    }
}
