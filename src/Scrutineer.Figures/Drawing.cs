using System.Runtime.InteropServices;

namespace Scrutineer.Figures;

/// <summary>What a stroke or a filling means; <see cref="Palette"/> says its colour.</summary>
public enum Ink
{
    /// <summary>Text and main lines.</summary>
    Text,

    /// <summary>Secondary text and lines, still of contrast ≥ 4.5 on paper.</summary>
    Muted,

    /// <summary>Grid lines and axes.</summary>
    Rule,

    /// <summary>The one accent.</summary>
    Accent,

    /// <summary>A pale ground of the accent, for bands.</summary>
    Soft,

    /// <summary>The paper.</summary>
    Paper,

    /// <summary>First of eight steps of the ramp, lightest on white paper.</summary>
    Ramp1,

    /// <summary>Second step.</summary>
    Ramp2,

    /// <summary>Third step.</summary>
    Ramp3,

    /// <summary>Fourth step.</summary>
    Ramp4,

    /// <summary>Fifth step.</summary>
    Ramp5,

    /// <summary>Sixth step.</summary>
    Ramp6,

    /// <summary>Seventh step.</summary>
    Ramp7,

    /// <summary>Last step: most.</summary>
    Ramp8,
}

/// <summary>Which side of a text its position is.</summary>
public enum Anchoring
{
    /// <summary>The text begins there.</summary>
    Start,

    /// <summary>The text is centred there.</summary>
    Middle,

    /// <summary>The text ends there.</summary>
    End,
}

/// <summary>A position in the drawing's units, y downwards.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Spot(double X, double Y);

/// <summary>Something drawn.</summary>
public abstract record Shape;

/// <summary>Filled rectangles of one ink, drawn as one path.</summary>
/// <param name="Ink">Filling.</param>
/// <param name="Rectangles">Left, top, width, height.</param>
public sealed record Boxes(Ink Ink, IReadOnlyList<(double X, double Y, double Width, double Height)> Rectangles)
    : Shape;

/// <summary>A line through positions.</summary>
/// <param name="Ink">Stroke.</param>
/// <param name="Spots">At least two.</param>
/// <param name="Width">Stroke width.</param>
/// <param name="Dash">Length of dashes and gaps; 0 is solid.</param>
public sealed record Curve(Ink Ink, IReadOnlyList<Spot> Spots, double Width = 1.5, double Dash = 0) : Shape;

/// <summary>A filled polygon.</summary>
/// <param name="Ink">Filling.</param>
/// <param name="Spots">At least three.</param>
public sealed record Area(Ink Ink, IReadOnlyList<Spot> Spots) : Shape;

/// <summary>A round mark.</summary>
/// <param name="Ink">Stroke, and filling unless hollow.</param>
/// <param name="At">Centre.</param>
/// <param name="Radius">Radius.</param>
/// <param name="Hollow">Filled with paper.</param>
public sealed record Dot(Ink Ink, Spot At, double Radius, bool Hollow = false) : Shape;

/// <summary>Many small round marks of one ink, drawn as one path.</summary>
/// <param name="Ink">Their colour.</param>
/// <param name="At">Centres.</param>
/// <param name="Diameter">Diameter of each.</param>
public sealed record Specks(Ink Ink, IReadOnlyList<Spot> At, double Diameter) : Shape;

/// <summary>A line of text; <see cref="Spot.Y"/> is its base line.</summary>
/// <param name="Text">Without line breaks.</param>
/// <param name="At">Where it is anchored.</param>
/// <param name="Anchoring">Which side.</param>
/// <param name="Size">Font size.</param>
/// <param name="Ink">Filling.</param>
/// <param name="Strong">Semi-bold.</param>
/// <param name="Upwards">Turned a quarter to read upwards.</param>
/// <param name="Language">BCP 47 code where it differs from the figure's.</param>
public sealed record Label(
    string Text,
    Spot At,
    Anchoring Anchoring = Anchoring.Start,
    double Size = 13,
    Ink Ink = Ink.Text,
    bool Strong = false,
    bool Upwards = false,
    string? Language = null
) : Shape;

/// <summary>A figure: what is drawn, what it is called, and what it says to those who do not see it.</summary>
/// <param name="Id">Stable name, used as file name and in HTML ids.</param>
/// <param name="Language">BCP 47 code of its texts.</param>
/// <param name="Width">Units; one unit is a CSS pixel at full size.</param>
/// <param name="Height">Units.</param>
/// <param name="Title">Says what is seen.</param>
/// <param name="Description">What a reader who does not see the figure needs, in sentences.</param>
/// <param name="Note">How to read it, n and source: the caption.</param>
/// <param name="Shapes">In painting order; the title's lines are among them.</param>
public sealed record Drawing(
    string Id,
    string Language,
    double Width,
    double Height,
    string Title,
    string Description,
    string Note,
    IReadOnlyList<Shape> Shapes
)
{
    /// <summary>Which vote and whose result it shows, for a figure that stands alone; null when a page says it.</summary>
    public string? About { get; init; }

    /// <summary>Where the numbers come from, such as a file's name and hash; null when unknown.</summary>
    public string? Source { get; init; }
}
