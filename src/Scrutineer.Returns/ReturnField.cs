namespace Scrutineer.Returns;

/// <summary>A field of a return (протокол). All are counts of voters or ballots, 0 or more.</summary>
public enum ReturnField
{
    /// <summary>Voters on the list.</summary>
    Registered,

    /// <summary>Ballots that the station received.</summary>
    Received,

    /// <summary>Ballots issued to those who voted early.</summary>
    IssuedEarly,

    /// <summary>Ballots issued in the room on the voting days.</summary>
    IssuedInRoom,

    /// <summary>Ballots issued outside the room on the voting days.</summary>
    IssuedOutside,

    /// <summary>All ballots issued: early + in the room + outside it.</summary>
    Issued,

    /// <summary>Unused ballots that were cancelled.</summary>
    Cancelled,

    /// <summary>Ballots found in portable boxes.</summary>
    InPortableBoxes,

    /// <summary>Ballots found in stationary boxes.</summary>
    InStationaryBoxes,

    /// <summary>Invalid ballots.</summary>
    Invalid,

    /// <summary>Valid ballots.</summary>
    Valid,

    /// <summary>Ballots found in the boxes: valid + invalid.</summary>
    Cast,

    /// <summary>Ballots lost.</summary>
    Lost,

    /// <summary>Ballots not accounted for on receipt.</summary>
    Unaccounted,
}
