using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Screening;

namespace Scrutineer.Tests.Fuzzing;

/// <summary>Invented entries in each format of a list, and an index of them.</summary>
internal static class Lists
{
    public static readonly IReadOnlyDictionary<ListFormat, string> Samples = new Dictionary<ListFormat, string>
    {
        [ListFormat.UnXml] =
            "<?xml version=\"1.0\"?><CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>VYDUM</FIRST_NAME><SECOND_NAME>IVANKO</SECOND_NAME><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>VYDUM IVAN</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_DATE_OF_BIRTH><YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>",
        [ListFormat.EuXml] =
            "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\"><sanctionEntity logicalId=\"1\"><regulation publicationDate=\"2024-01-02\" programme=\"X\"/><subjectType code=\"person\"/><nameAlias wholeName=\"Vydum Ivanko\" strong=\"true\"/><nameAlias wholeName=\"Vydum Ivan\" strong=\"true\"/><birthdate year=\"1970\"/></sanctionEntity></export>",
        [ListFormat.UkXml] =
            "<Designations><Designation><UniqueID>1</UniqueID><Names><Name><Name1>Vydum</Name1><Name6>Ivanko</Name6><NameType>Primary Name</NameType></Name><Name><Name1>Vydum</Name1><Name6>Ivan</Name6><NameType>Alias</NameType></Name></Names><IndividualEntityShip>Individual</IndividualEntityShip><IndividualDetails><Individual><DOBs><DOB>01/02/1970</DOB></DOBs></Individual></IndividualDetails></Designation></Designations>",
        [ListFormat.SecoXml] =
            "<swiss-sanctions-list><target ssid=\"1\"><individual sex=\"male\"><identity main=\"true\"><name name-type=\"primary-name\"><name-part order=\"1\"><value>Vydum</value><spelling-variant>Vydoum</spelling-variant></name-part><name-part order=\"2\"><value>Ivanko</value><spelling-variant>Iwanko</spelling-variant></name-part></name><day-month-year year=\"1970\"/></identity></individual></target></swiss-sanctions-list>",
        [ListFormat.OfacAdvancedXml] =
            "<Sanctions><DistinctParties><DistinctParty FixedRef=\"1\"><Profile PartySubTypeID=\"4\"><Identity><Alias Primary=\"true\"><DocumentedName><DocumentedNamePart><NamePartValue>Vydum</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue>Ivanko</NamePartValue></DocumentedNamePart></DocumentedName></Alias><Alias Primary=\"false\"><DocumentedName><DocumentedNamePart><NamePartValue>Vydum Ivan</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty></DistinctParties></Sanctions>",
        [ListFormat.OfacCsv] =
            "1,\"IVANKO, Vydum\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1970; nationality Nowhere.\"\n2,\"VYDUM LTD\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n\u001A",
        [ListFormat.EuCsv] =
            "Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName;BirthDate_Year\n1;P;Vydum Ivanko;\n1;P;Vydum Ivan;\n1;P;;1970\n",
        [ListFormat.EuJournalCsv] =
            "celex,recordId,annex,schema,name,alias,birthDate\nX,1,I,Person,Vydum Ivanko,Vydum Ivan; Vydum I.,1970\n",
        [ListFormat.UkConListCsv] =
            "Last Updated,01/02/2024\nName 6,Name 1,Group Type,Alias Type,DOB,Group ID\nIvanko,Vydum,Individual,Primary name,00/00/1970,1\nIvan,Vydum,Individual,AKA,,1\n",
        [ListFormat.UkraineJson] =
            "[{\"sid\":1,\"sub_type\":\"individual\",\"name\":\"Видум Іванко\",\"aliases\":[\"Vydum Ivanko\"],\"birthday\":\"1970-01-01\"}]",
        [ListFormat.FtmJsonLines] =
            "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Vydum Ivanko\"],\"alias\":[\"Vydum Ivan\"],\"birthDate\":[\"1970\"]}}\n{\"id\":\"2\",\"schema\":\"Family\",\"properties\":{}}\n",
        [ListFormat.OpenSanctionsCsv] =
            "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\"\n\"1\",\"Person\",\"Vydum Ivanko\",\"Vydum Ivan\",\"1970\"\n",
        [ListFormat.Forms] =
            "entity\tsource\ttype\tbirth\tkind\tname\n1\tX\tPerson\t1970\tname\tVydum Ivanko\n1\tX\tPerson\t1970\talias\t\"Vydum\" Ivan\n",
    };

    public static byte[] Index()
    {
        var builder = new IndexBuilder();
        builder.Add(new ListSnapshot("X", "list.csv", new string('0', 64), "2024-05-08"));
        foreach (var name in new[] { "Vydum Ivanko", "Видум Іванко", "Vydum Ivan", "The Invented Bureau" })
        {
            builder.Add(new ListedName("1", "X", "Person", "1970", "name", name));
        }
        return builder.Build();
    }
}
