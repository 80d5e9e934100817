using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>Help in the reader's language: what, usage, arguments, options, commands, examples, exit codes.</summary>
internal sealed class Help(Language language) : SynchronousCommandLineAction
{
    private static readonly Bilingual Usage = new("Користування", "Usage");
    private static readonly Bilingual Arguments = new("Аргументи", "Arguments");
    private static readonly Bilingual Options = new("Параметри", "Options");
    private static readonly Bilingual Commands = new("Команди", "Commands");
    private static readonly Bilingual ExamplesTitle = new("Приклади", "Examples");
    private static readonly Bilingual ExitCodes = new("Коди завершення", "Exit codes");
    private static readonly Bilingual Codes = new(
        "0 виконано · 1 вхідні дані відхилено · 2 команду не зрозуміло · 3 завадило середовище (диск, мережа, права) · 4 verify: не зламано, та перевірено не все · 5 verify: без політики ніхто не ручається · 130 перервано",
        "0 done · 1 the input was refused · 2 the command was not understood · 3 the machine prevented it (disk, network, permissions) · 4 verify: nothing broken, not all checked · 5 verify: without a policy nobody vouches for it · 130 interrupted"
    );
    private static readonly Bilingual ThisHelp = new("Ця довідка", "This help");
    private static readonly Bilingual Version = new("Версія", "The version");

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Done;
    }

    private const int Columns = Terminal.Usual;
    private const int Widest = 30;

    public void Write(Command command, TextWriter writer)
    {
        foreach (var line in Paragraphs.Lines(command.Description ?? "", Columns))
        {
            writer.WriteLine(line);
        }
        Section(writer, Usage, [(Line(command), "")]);
        Section(writer, Arguments, command.Arguments.Select(a => ($"<{a.Name}>", a.Description ?? "")));
        Section(writer, Commands, command.Subcommands.Select(c => (c.Name, c.Description ?? "")));
        Section(writer, Options, AllOptions(command).Select(o => (Names(o), Describe(o))));
        Section(
            writer,
            ExamplesTitle,
            Examples.Of(command).SelectMany(e => ((string, string)[])[(e.Line, ""), ("", e.Does.In(language))]),
            wide: true
        );
        if (command is RootCommand)
        {
            writer.WriteLine();
            writer.WriteLine(ExitCodes.In(language) + ":");
            foreach (var code in Codes.In(language).Split(" · "))
            {
                writer.WriteLine("  " + code);
            }
        }
    }

    private static IEnumerable<Option> AllOptions(Command command)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (Symbol? at = command; at is Command level; at = level.Parents.FirstOrDefault())
        {
            foreach (var option in level.Options)
            {
                if (!option.Hidden && (at == command || option.Recursive) && seen.Add(option.Name))
                {
                    yield return option;
                }
            }
        }
    }

    private static string Line(Command command)
    {
        var path = new Stack<string>();
        for (Symbol? at = command; at is not null; at = at.Parents.FirstOrDefault())
        {
            path.Push(at is RootCommand ? "scrutineer" : at.Name);
        }
        var tail = command.Subcommands.Count > 0 ? " <command>" : "";
        var arguments = string.Concat(
            command.Arguments.Select(a =>
                (a.Arity.MinimumNumberOfValues == 0 ? $" [<{a.Name}>]" : $" <{a.Name}>")
                + (a.Arity.MaximumNumberOfValues > 1 ? "…" : "")
            )
        );
        return string.Join(' ', path) + tail + arguments + " [options]";
    }

    private static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a.StartsWith('-')).Prepend(option.Name).Distinct());
        return option.ValueType == typeof(bool) || option is HelpOption or VersionOption
            ? names
            : $"{names} <{option.HelpName ?? option.Name.TrimStart('-')}>";
    }

    private string Describe(Option option) =>
        option switch
        {
            HelpOption => ThisHelp.In(language),
            VersionOption => Version.In(language),
            _ => option.Description ?? "",
        };

    private void Section(
        TextWriter writer,
        Bilingual title,
        IEnumerable<(string Left, string Right)> rows,
        bool wide = false
    )
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine(title.In(language) + ":");
        var left = wide ? 0 : Math.Min(all.Max(r => r.Left.Length), Widest);
        foreach (var (name, what) in all)
        {
            foreach (var line in Row(name, what, left))
            {
                writer.WriteLine(line);
            }
        }
    }

    // A name that is too long for its column stands above what it means.
    private static IEnumerable<string> Row(string name, string what, int left)
    {
        if (what.Length == 0)
        {
            return [$"  {name}"];
        }
        if (name.Length > Columns - 2 && name.IndexOf('|', Columns / 2) is > 0 and var cut)
        {
            return Row("    " + name[(cut + 1)..], what, left).Prepend("  " + name[..(cut + 1)]);
        }
        var lines = Paragraphs.Lines(what, Columns - left - 4).ToList();
        var hanging = new string(' ', left + 4);
        return name.Length > left
            ? lines.Select(l => hanging + l).Prepend($"  {name}")
            : lines.Select((l, at) => at == 0 ? $"  {name.PadRight(left)}  {l}" : hanging + l);
    }
}
