namespace Scrutineer.Publishing.Printing;

/// <summary>How an act's page looks, on a screen of any width and on paper; nothing is fetched.</summary>
internal static class ActStyle
{
    public const string Css = """
        body { margin: 0; font: 1.06rem/1.5 "Source Serif 4", Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff; }
        main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
        h1, h2, p, li { overflow-wrap: anywhere; }
        h1 { font-size: 1.4rem; margin: .4rem 0; }
        h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; break-after: avoid; }
        p, li { margin: 0 0 .5rem; orphans: 2; widows: 2; }
        ol, ul { padding-left: 1.6rem; margin: 0 0 .8rem; }
        header > * { text-align: center; }
        header > .act-addressee { text-align: right; margin-left: 30%; }
        .act-country, .act-commission, .act-title, .act-signature { font-weight: 600; }
        .act-title { margin: 1.2rem 0; }
        .act-status, .act-invented, .act-rollremark { font-weight: 600; border: 1px solid #7a1f1f; color: #7a1f1f; padding: .3rem .6rem; }
        .act-adoption { margin-top: 1.4rem; }
        .act-signature { margin-top: 1.6rem; }
        span[data-kind="free"], span[data-kind="edited"] { background: #fdf3cf; }
        .act-entry, footer { font-size: .85rem; }
        sup { font-size: .7em; line-height: 0; }
        a { color: #0b4f8a; }
        @media print {
          main { max-width: none; padding: 0; }
          .act-rollheading, .act-entriesheading { break-before: page; }
          a { color: inherit; text-decoration: none; }
          .notes a { display: none; } /* The way back to the sentence: of no use on paper. */
        }

        """;
}
