namespace Scrutineer.Desk;

/// <summary>The one style sheet: readable at 320 px, in print, in the dark, and without itself.</summary>
internal static class Style
{
    public const string Sheet = """
        :root { color-scheme: light dark; }
        body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 0 1rem; }
        header p, footer p { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; hyphens: auto; overflow-wrap: break-word; }
        a { color: inherit; }
        .exit { font-weight: bold; }
        label { display: block; font-weight: bold; }
        .choice label { font-weight: normal; padding: .3rem 0; }
        input:not([type]), input[type=file], textarea { width: 100%; box-sizing: border-box; font: inherit; padding: .4rem; }
        input[type=checkbox], input[type=radio] { width: 1.3rem; height: 1.3rem; vertical-align: middle; }
        button { font: inherit; font-weight: bold; padding: .6rem 1.2rem; min-height: 2.75rem; background: Canvas; color: CanvasText; border: .15rem solid currentColor; }
        .warning { border-left: .4rem solid currentColor; padding-left: 1rem; }
        #receipt { font-size: 1.3rem; columns: 8rem 3; padding-left: 2rem; }
        .key { overflow-wrap: anywhere; font-family: monospace; font-size: .9rem; }
        .answer { white-space: pre-wrap; border-left: .2rem solid currentColor; padding-left: 1rem; }
        @media print { header, footer, form { display: none; } }
        """;
}
