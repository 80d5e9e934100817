namespace Scrutineer.Law;

/// <summary>Three-valued answer to a question of law.</summary>
public enum Answer
{
    /// <summary>Neither proved nor excluded by what the register holds.</summary>
    Unknown,

    /// <summary>Proved: there is a derivation.</summary>
    Established,

    /// <summary>Excluded: the premises are closed and do not carry it.</summary>
    NotEstablished,
}
