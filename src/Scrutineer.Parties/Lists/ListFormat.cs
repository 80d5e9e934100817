namespace Scrutineer.Parties.Lists;

/// <summary>Formats in which authorities publish lists.</summary>
public enum ListFormat
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>UN Security Council, consolidated list, XML.</summary>
    UnXml,

    /// <summary>OFAC, sdn.csv with alt.csv and add.csv beside it.</summary>
    OfacCsv,

    /// <summary>OFAC, sdn_advanced.xml.</summary>
    OfacAdvancedXml,

    /// <summary>European Union, consolidated financial sanctions, CSV of the FSF service.</summary>
    EuCsv,

    /// <summary>European Union, consolidated financial sanctions, XML of the FSF service.</summary>
    EuXml,

    /// <summary>Annexes of EU regulations as OpenSanctions transcribes them from the Official Journal, CSV.</summary>
    EuJournalCsv,

    /// <summary>United Kingdom, OFSI's ConList, CSV.</summary>
    UkConListCsv,

    /// <summary>United Kingdom, UK Sanctions List, XML.</summary>
    UkXml,

    /// <summary>Ukraine, State Sanctions Register, JSON.</summary>
    UkraineJson,

    /// <summary>Switzerland, SECO, XML.</summary>
    SecoXml,

    /// <summary>FollowTheMoney entities, JSON lines.</summary>
    FtmJsonLines,

    /// <summary>OpenSanctions, targets.simple.csv.</summary>
    OpenSanctionsCsv,

    /// <summary>A table of forms: entity, source, type, birth, kind, name.</summary>
    Forms,
}
