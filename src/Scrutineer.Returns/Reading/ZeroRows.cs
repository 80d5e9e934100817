namespace Scrutineer.Returns.Reading;

/// <summary>Stations in which nothing was counted.</summary>
/// <param name="Rows">Stations whose counts are all zero, but perhaps the voters on the list.</param>
/// <param name="WithVoters">Of those, stations that have voters.</param>
/// <param name="First">Rows of the first few with voters.</param>
internal sealed record ZeroRows(int Rows, int WithVoters, IReadOnlyList<int> First)
{
    private const int Shown = 3;

    public static ZeroRows Of(ReturnSet returns)
    {
        var (rows, withVoters) = (0, 0);
        var first = new List<int>();
        var registered = returns.Registered;
        var cast = returns.Cast;
        for (var i = 0; i < cast.Length; i++)
        {
            if (cast[i] != 0 || !IsZero(returns, i))
            {
                continue;
            }
            rows++;
            if (registered[i] > 0)
            {
                withVoters++;
                if (first.Count < Shown)
                {
                    first.Add(returns.Stations.Row(i));
                }
            }
        }
        return new ZeroRows(rows, withVoters, first);
    }

    private static bool IsZero(ReturnSet returns, int station)
    {
        // Ballots received and cancelled lie there before anybody votes.
        foreach (var field in FieldIds.All)
        {
            if (
                field is not (ReturnField.Registered or ReturnField.Received or ReturnField.Cancelled)
                && returns.Has(field)
                && returns[field][station] != 0
            )
            {
                return false;
            }
        }
        for (var choice = 0; choice < returns.Choices.Count; choice++)
        {
            if (returns.Votes(choice)[station] != 0)
            {
                return false;
            }
        }
        return true;
    }
}
