using Scrutineer.Wording;
using Spectre.Console;

namespace Scrutineer.CommandLine;

/// <summary>Steps of long work, shown as bars where there is a terminal.</summary>
internal sealed class Progress(ProgressContext? context, Language language) : IProgress<Step>
{
    private readonly Dictionary<string, ProgressTask> _steps = new(StringComparer.Ordinal);

    /// <summary>Shows how far a step of an operation is.</summary>
    public void Report(Step value)
    {
        if (context is null)
        {
            return;
        }
        lock (_steps)
        {
            var name = value.Name.In(language);
            if (!_steps.TryGetValue(name, out var task))
            {
                task = context.AddTask(Markup.Escape(name), maxValue: 1);
                _steps.Add(name, task);
            }
            task.Value = Math.Clamp(value.Done, 0, 1);
        }
    }

    /// <summary>Runs one step of a command's own and marks it done.</summary>
    public async Task<T> Step<T>(string name, Func<IProgress<double>, Task<T>> work)
    {
        if (context is null)
        {
            return await work(new Bar(null));
        }
        var task = context.AddTask(Markup.Escape(name), maxValue: 1);
        var result = await work(new Bar(task));
        task.Value = 1;
        return result;
    }

    /// <summary>Runs one step of computation.</summary>
    public Task<T> Step<T>(string name, Func<T> work) => Step(name, _ => Task.Run(work));

    private sealed class Bar(ProgressTask? task) : IProgress<double>
    {
        public void Report(double value)
        {
            if (task is not null)
            {
                task.Value = Math.Clamp(value, 0, 1);
            }
        }
    }
}
