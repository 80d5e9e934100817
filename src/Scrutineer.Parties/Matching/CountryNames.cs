namespace Scrutineer.Parties.Matching;

/// <summary>Names of countries: ISO 3166-1 codes with the English names of CLDR 48, and other names that lists use (own).</summary>
internal static class CountryNames
{
    /// <summary>A line for each: two letters, three letters, names.</summary>
    public const string Table = """
        AD AND Andorra
        AE ARE United Arab Emirates|UAE
        AF AFG Afghanistan|Афганістан|Афганистан
        AG ATG Antigua & Barbuda
        AI AIA Anguilla
        AL ALB Albania
        AM ARM Armenia|Вірменія|Армения
        AO AGO Angola
        AR ARG Argentina
        AS ASM American Samoa
        AT AUT Austria
        AU AUS Australia
        AW ABW Aruba
        AX ALA Åland Islands
        AZ AZE Azerbaijan|Азербайджан
        BA BIH Bosnia & Herzegovina|Bosnia and Herzegovina
        BB BRB Barbados
        BD BGD Bangladesh
        BE BEL Belgium
        BF BFA Burkina Faso
        BG BGR Bulgaria
        BH BHR Bahrain
        BI BDI Burundi
        BJ BEN Benin
        BL BLM St. Barthélemy
        BM BMU Bermuda
        BN BRN Brunei
        BO BOL Bolivia
        BQ BES Caribbean Netherlands
        BR BRA Brazil
        BS BHS Bahamas
        BT BTN Bhutan
        BW BWA Botswana
        BY BLR Belarus|Білорусь|Беларусь|Belarusian SSR
        BZ BLZ Belize
        CA CAN Canada
        CC CCK Cocos (Keeling) Islands
        CD COD Congo - Kinshasa|Democratic Republic of the Congo|DRC
        CF CAF Central African Republic
        CG COG Congo - Brazzaville|Congo|Republic of the Congo
        CH CHE Switzerland
        CI CIV Côte d'Ivoire|Cote d'Ivoire|Ivory Coast
        CK COK Cook Islands
        CL CHL Chile
        CM CMR Cameroon
        CN CHN China|People's Republic of China|Китай
        CO COL Colombia
        CR CRI Costa Rica
        CU CUB Cuba
        CV CPV Cape Verde
        CW CUW Curaçao
        CX CXR Christmas Island
        CY CYP Cyprus
        CZ CZE Czechia|Czech Republic
        DE DEU Germany|Німеччина|Германия
        DJ DJI Djibouti
        DK DNK Denmark
        DM DMA Dominica
        DO DOM Dominican Republic
        DZ DZA Algeria
        EC ECU Ecuador
        EE EST Estonia
        EG EGY Egypt
        EH ESH Western Sahara
        ER ERI Eritrea
        ES ESP Spain
        ET ETH Ethiopia
        FI FIN Finland
        FJ FJI Fiji
        FK FLK Falkland Islands
        FM FSM Micronesia
        FO FRO Faroe Islands
        FR FRA France|Франція|Франция
        GA GAB Gabon
        GB GBR United Kingdom|UK|Great Britain|Велика Британія|Великобритания
        GD GRD Grenada
        GE GEO Georgia|Грузія|Грузия
        GF GUF French Guiana
        GG GGY Guernsey
        GH GHA Ghana
        GI GIB Gibraltar
        GL GRL Greenland
        GM GMB Gambia
        GN GIN Guinea
        GP GLP Guadeloupe
        GQ GNQ Equatorial Guinea
        GR GRC Greece
        GT GTM Guatemala
        GU GUM Guam
        GW GNB Guinea-Bissau
        GY GUY Guyana
        HK HKG Hong Kong SAR China
        HN HND Honduras
        HR HRV Croatia
        HT HTI Haiti
        HU HUN Hungary
        ID IDN Indonesia
        IE IRL Ireland
        IL ISR Israel|Ізраїль|Израиль
        IM IMN Isle of Man
        IN IND India
        IO IOT British Indian Ocean Territory
        IQ IRQ Iraq|Ірак|Ирак
        IR IRN Iran|Iran, Islamic Republic of|Islamic Republic of Iran|Іран|Иран
        IS ISL Iceland
        IT ITA Italy
        JE JEY Jersey
        JM JAM Jamaica
        JO JOR Jordan
        JP JPN Japan
        KE KEN Kenya
        KG KGZ Kyrgyzstan
        KH KHM Cambodia
        KI KIR Kiribati
        KM COM Comoros
        KN KNA St. Kitts & Nevis
        KP PRK North Korea|Democratic People's Republic of Korea|DPRK|КНДР
        KR KOR South Korea|Republic of Korea
        KW KWT Kuwait
        KY CYM Cayman Islands
        KZ KAZ Kazakhstan|Казахстан
        LA LAO Laos|Lao People's Democratic Republic
        LB LBN Lebanon
        LC LCA St. Lucia
        LI LIE Liechtenstein
        LK LKA Sri Lanka
        LR LBR Liberia
        LS LSO Lesotho
        LT LTU Lithuania
        LU LUX Luxembourg
        LV LVA Latvia
        LY LBY Libya|Libyan Arab Jamahiriya
        MA MAR Morocco
        MC MCO Monaco
        MD MDA Moldova|Молдова|Молдавия
        ME MNE Montenegro
        MF MAF St. Martin
        MG MDG Madagascar
        MH MHL Marshall Islands
        MK MKD North Macedonia|Macedonia
        ML MLI Mali
        MM MMR Myanmar (Burma)|Myanmar|Burma
        MN MNG Mongolia
        MO MAC Macao SAR China
        MP MNP Northern Mariana Islands
        MQ MTQ Martinique
        MR MRT Mauritania
        MS MSR Montserrat
        MT MLT Malta
        MU MUS Mauritius
        MV MDV Maldives
        MW MWI Malawi
        MX MEX Mexico
        MY MYS Malaysia
        MZ MOZ Mozambique
        NA NAM Namibia
        NC NCL New Caledonia
        NE NER Niger
        NF NFK Norfolk Island
        NG NGA Nigeria
        NI NIC Nicaragua
        NL NLD Netherlands
        NO NOR Norway
        NP NPL Nepal
        NR NRU Nauru
        NU NIU Niue
        NZ NZL New Zealand
        OM OMN Oman
        PA PAN Panama
        PE PER Peru
        PF PYF French Polynesia
        PG PNG Papua New Guinea
        PH PHL Philippines
        PK PAK Pakistan|Пакистан
        PL POL Poland|Польща|Польша
        PM SPM St. Pierre & Miquelon
        PN PCN Pitcairn Islands
        PR PRI Puerto Rico
        PS PSE Palestinian Territories|Palestine|State of Palestine
        PT PRT Portugal
        PW PLW Palau
        PY PRY Paraguay
        QA QAT Qatar
        RE REU Réunion
        RO ROU Romania
        RS SRB Serbia
        RU RUS Russia|Russian Federation|Россия|Российская Федерация|Росія|Російська Федерація|РФ|USSR|Soviet Union
        RW RWA Rwanda
        SA SAU Saudi Arabia
        SB SLB Solomon Islands
        SC SYC Seychelles
        SD SDN Sudan
        SE SWE Sweden
        SG SGP Singapore
        SH SHN St. Helena
        SI SVN Slovenia
        SJ SJM Svalbard & Jan Mayen
        SK SVK Slovakia
        SL SLE Sierra Leone
        SM SMR San Marino
        SN SEN Senegal
        SO SOM Somalia
        SR SUR Suriname
        SS SSD South Sudan
        ST STP São Tomé & Príncipe
        SV SLV El Salvador
        SX SXM Sint Maarten
        SY SYR Syria|Syrian Arab Republic|Сирія|Сирия
        SZ SWZ Eswatini
        TC TCA Turks & Caicos Islands
        TD TCD Chad
        TG TGO Togo
        TH THA Thailand
        TJ TJK Tajikistan
        TK TKL Tokelau
        TL TLS Timor-Leste
        TM TKM Turkmenistan
        TN TUN Tunisia
        TO TON Tonga
        TR TUR Turkey|Türkiye|Туреччина|Турция
        TT TTO Trinidad & Tobago
        TV TUV Tuvalu
        TW TWN Taiwan
        TZ TZA Tanzania|United Republic of Tanzania
        UA UKR Ukraine|Україна|Украина|Ukrainian SSR
        UG UGA Uganda
        UM UMI U.S. Outlying Islands
        US USA United States|USA|United States of America|США
        UY URY Uruguay
        UZ UZB Uzbekistan|Узбекистан
        VA VAT Vatican City
        VC VCT St. Vincent & Grenadines
        VE VEN Venezuela|Bolivarian Republic of Venezuela
        VG VGB British Virgin Islands
        VI VIR U.S. Virgin Islands
        VN VNM Vietnam|Viet Nam
        VU VUT Vanuatu
        WF WLF Wallis & Futuna
        WS WSM Samoa
        XK XKK Kosovo
        YE YEM Yemen
        YT MYT Mayotte
        ZA ZAF South Africa
        ZM ZMB Zambia
        ZW ZWE Zimbabwe
        """;
}
