namespace Scrutineer.Acts;

/// <summary>How a member voted.</summary>
public enum Choice
{
    /// <summary>За.</summary>
    InFavour,

    /// <summary>Проти.</summary>
    Against,

    /// <summary>Утримався.</summary>
    Abstained,

    /// <summary>Present, did not vote.</summary>
    DidNotVote,
}
