using System.Text;
using Scrutineer.Figures;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Calibration;

/// <summary>Power curves beside the tables that they are drawn from.</summary>
internal static class PowerFigures
{
    /// <summary>Writes them in both languages, as SVG and PNG.</summary>
    /// <returns>Their names, each after a comma; empty where no power was measured.</returns>
    public static async Task<string> Write(DirectoryInfo folder, CalibrationTables tables, CancellationToken stop)
    {
        var names = new StringBuilder();
        foreach (var language in new[] { Language.Uk, Language.En })
        {
            foreach (var figure in FigureFiles.Render(tables, "scrutineer calibrate, tables.json", language))
            {
                await Save(figure.Name + ".svg", Encoding.UTF8.GetBytes(figure.Svg));
                await Save(figure.Name + ".png", figure.Png);
                names.Append(", ").Append(figure.Name).Append(".svg, .png");
            }
        }
        return names.ToString();

        Task Save(string name, ReadOnlyMemory<byte> content) =>
            AtomicFile.Write(Path.Combine(folder.FullName, name), content, stop);
    }
}
