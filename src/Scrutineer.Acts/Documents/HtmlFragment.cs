using System.Globalization;
using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>The act as an HTML fragment: semantic, readable without styles or scripts, each sentence with its support.</summary>
public static class HtmlFragment
{
    /// <summary>One <c>article</c> element. Ids start with the act's kind and language, so that several acts share a page.</summary>
    /// <param name="draft">The act.</param>
    /// <param name="language">The language.</param>
    /// <param name="level">Level of the act's name as a heading, 1 … 5; headings in the text are one lower.</param>
    /// <param name="solemn">Whether it is the copy without notes.</param>
    public static string Write(ActDraft draft, Language language, int level = 2, bool solemn = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 5);
        var act = ActText.Of(draft, language, solemn);
        return new Writer(act, level).Write();
    }

    private sealed class Writer(ActText act, int level)
    {
        private readonly StringBuilder _html = new();
        private readonly string _prefix = $"{ActNames.Of(act.Draft.Kind)}-{act.Language.Code()}-";
        private string _list = "";

        public string Write()
        {
            var status = act.Draft.Adoption is null ? "draft" : "adopted";
            _html.Append(
                CultureInfo.InvariantCulture,
                $"<article class=\"act\" lang=\"{act.Language.Code()}\" data-act=\"{Escape(act.Draft.Id)}\" data-status=\"{status}\" aria-labelledby=\"{_prefix}actname\">\n"
            );
            _html.Append("<header>\n");
            var inHeader = true;
            foreach (var line in act.Lines)
            {
                if (inHeader && line.Role > LineRole.Title)
                {
                    _html.Append("</header>\n");
                    inHeader = false;
                }
                Add(line);
            }
            OpenList("");
            if (act.Notes.Count > 0)
            {
                Notes();
            }
            return _html.Append("</article>\n").ToString();
        }

        private void Add(ActLine line)
        {
            OpenList(
                line.Role switch
                {
                    LineRole.Point => "ol",
                    LineRole.Item or LineRole.Entry or LineRole.Roll => "ul",
                    _ => "",
                },
                line
            );
            var tag = line.Role switch
            {
                LineRole.ActName => Heading(0),
                LineRole.Heading or LineRole.RollHeading or LineRole.OpinionHeading or LineRole.EntriesHeading =>
                    Heading(1),
                LineRole.Point or LineRole.Item or LineRole.Entry or LineRole.Roll => "li",
                _ => "p",
            };
            _html.Append(
                CultureInfo.InvariantCulture,
                $"<{tag} id=\"{_prefix}{line.Id}\" class=\"{Class(line.Role)}\">"
            );
            for (var i = 0; i < line.Runs.Count; i++)
            {
                _html.Append(i == 0 ? "" : " ");
                Add(line.Runs[i]);
            }
            _html.Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
        }

        private void Add(ActRun run)
        {
            if (run.Sentence is not { } sentence)
            {
                _html.Append(Escape(run.Text));
                return;
            }
            var support = Escape(string.Join(' ', sentence.Support));
            _html.Append(
                CultureInfo.InvariantCulture,
                $"<span id=\"{_prefix}{sentence.Id}\" data-kind=\"{Kebab(sentence.Kind)}\" data-support=\"{support}\">{Escape(run.Text)}</span>"
            );
            if (run.Note is { } note)
            {
                _html.Append(
                    CultureInfo.InvariantCulture,
                    $"<sup><a id=\"{_prefix}ref{note}\" href=\"#{_prefix}note{note}\">[{note}]</a></sup>"
                );
            }
        }

        private void Notes()
        {
            _html.Append(
                CultureInfo.InvariantCulture,
                $"<footer>\n<{Heading(1)} id=\"{_prefix}notes\">{Escape(ActWords.Notes.In(act.Language))}</{Heading(1)}>\n<ol class=\"notes\">\n"
            );
            var back = act.Language == Language.Uk ? "до речення" : "back to the sentence";
            for (var i = 1; i <= act.Notes.Count; i++)
            {
                _html.Append(
                    CultureInfo.InvariantCulture,
                    $"<li id=\"{_prefix}note{i}\"><span>{Escape(act.Notes[i - 1])}</span> <a href=\"#{_prefix}ref{i}\" aria-label=\"{back} {i}\">↩</a></li>\n"
                );
            }
            _html.Append("</ol>\n</footer>\n");
        }

        private void OpenList(string list, ActLine? line = null)
        {
            if (_list == list)
            {
                return;
            }
            if (_list.Length > 0)
            {
                _html.Append(CultureInfo.InvariantCulture, $"</{_list}>\n");
            }
            if (list.Length > 0)
            {
                var start =
                    line?.Number > 1 ? string.Create(CultureInfo.InvariantCulture, $" start=\"{line.Number}\"") : "";
                _html.Append(CultureInfo.InvariantCulture, $"<{list}{start}>\n");
            }
            _list = list;
        }

        private string Heading(int below) => string.Create(CultureInfo.InvariantCulture, $"h{level + below}");

        private static string Class(LineRole role) => "act-" + role.ToString().ToLowerInvariant();

        private static string Kebab(SentenceKind kind) => kind.ToString().ToLowerInvariant();

        private static string Escape(string text) =>
            text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal);
    }
}
