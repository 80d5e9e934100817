using Spectre.Console;

namespace Scrutineer.CommandLine;

/// <summary>Steps of long work, shown as bars where there is a terminal.</summary>
internal sealed class Progress(ProgressContext? context)
{
    /// <summary>Runs one step and marks it done.</summary>
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
