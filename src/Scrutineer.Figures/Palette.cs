using System.Collections.Frozen;

namespace Scrutineer.Figures;

/// <summary>
/// Colours of figures and pages. The ramp is one hue (250° in OKLCH) whose lightness falls in equal steps of 0.085, so that
/// equal steps look equal, also to colour-blind eyes and in grey print.
/// </summary>
internal static class Palette
{
    public static FrozenDictionary<Ink, string> Light { get; } =
        new Dictionary<Ink, string>
        {
            [Ink.Text] = "#1c1b19",
            [Ink.Muted] = "#57534c",
            [Ink.Rule] = "#cfcabf",
            [Ink.Accent] = "#0e4f86",
            [Ink.Soft] = "#e3ecf4",
            [Ink.Paper] = "#fffefb",
            [Ink.Ramp1] = "#cfebff",
            [Ink.Ramp2] = "#a4d1ff",
            [Ink.Ramp3] = "#7cb6f1",
            [Ink.Ramp4] = "#599bde",
            [Ink.Ramp5] = "#3b81c4",
            [Ink.Ramp6] = "#2468a5",
            [Ink.Ramp7] = "#164f82",
            [Ink.Ramp8] = "#11385d",
        }.ToFrozenDictionary();

    public static FrozenDictionary<Ink, string> Dark { get; } =
        new Dictionary<Ink, string>
        {
            [Ink.Text] = "#e9e6df",
            [Ink.Muted] = "#b0aba1",
            [Ink.Rule] = "#47453f",
            [Ink.Accent] = "#91c3f6",
            [Ink.Soft] = "#1e2c3a",
            [Ink.Paper] = "#161513",
            [Ink.Ramp1] = "#133759",
            [Ink.Ramp2] = "#1b4e7e",
            [Ink.Ramp3] = "#2866a0",
            [Ink.Ramp4] = "#3d80c0",
            [Ink.Ramp5] = "#599ada",
            [Ink.Ramp6] = "#7bb5f0",
            [Ink.Ramp7] = "#a0cfff",
            [Ink.Ramp8] = "#c9eaff",
        }.ToFrozenDictionary();
}
