using Scrutineer.Wording;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.ClippingPaths;
using UglyToad.PdfPig.Graphics.Operations.General;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Tokens;

namespace Scrutineer.Publishing.Printing;

/// <summary>
/// Follows what one page paints, in its order: each letter dark, of a size that can be read, on the page, and with nothing dark beneath
/// it and nothing at all on top of it. Only the operations that an act's print uses are known; any other is a flaw.
/// </summary>
internal sealed class PdfPainting(Page page)
{
    // Points; the marks of notes are the smallest letters that an act has, 8.4.
    private const double SmallestLetter = 5;
    private const double DarkestGround = 0.75;
    private const double LightestLetter = 0.4;

    private static readonly Bilingual Foreign = new(
        "PDF намальовано не так, як друкує ця програма",
        "the PDF is drawn otherwise than this program prints"
    );
    private static readonly Bilingual Hidden = new(
        "у PDF є літери, яких не видно",
        "the PDF has letters that are not seen"
    );
    private static readonly Bilingual Covered = new(
        "у PDF літери закреслено або закрито",
        "letters of the PDF are struck through or covered"
    );
    private static readonly Bilingual Outside = new(
        "у PDF є літери поза сторінкою",
        "the PDF has letters off the page"
    );
    private static readonly Bilingual Tiny = new(
        "у PDF є надто дрібні літери",
        "the PDF has letters too small to read"
    );

    private static readonly Bilingual Otherwise = new(
        "PDF каже програмам читання вголос не те, що видно",
        "the PDF tells screen readers something else than is seen"
    );

    private readonly HashSet<Bilingual> _flaws = [];
    private readonly Stack<(IToken? Said, int From)> _marked = new();
    private readonly Stack<PdfState> _kept = new();
    private readonly List<PdfBox> _path = [];
    private readonly List<(PdfBox Box, double Light)> _painted = [];
    private readonly List<List<PdfBox>> _shown = [];
    private readonly List<IReadOnlyList<Letter>> _letters = Groups(page);
    private PdfState _now = PdfState.Of(page);
    private bool _isFrame;
    private int _next;

    /// <summary>What is wrong with the page; empty for an act's print.</summary>
    public IReadOnlyCollection<Bilingual> Flaws()
    {
        if (page.Rotation.Value != 0)
        {
            _flaws.Add(Foreign);
        }
        foreach (var operation in page.Operations)
        {
            Follow(operation);
        }
        if (_next != _letters.Count)
        {
            _flaws.Add(Foreign);
        }
        return _flaws;
    }

    private void Follow(IGraphicsStateOperation operation)
    {
        switch (operation)
        {
            case Push:
                _kept.Push(_now);
                break;
            case Pop when _kept.Count > 0:
                _now = _kept.Pop();
                break;
            case ModifyCurrentTransformationMatrix { Value: { Length: 6 } m }:
                _now = _now.Transformed(m);
                break;
            case SetNonStrokeColorDeviceRgb fill:
                _now = _now with { Fill = Light(fill.R, fill.G, fill.B) };
                break;
            case SetStrokeColorDeviceRgb stroke:
                _now = _now with { Stroke = Light(stroke.R, stroke.G, stroke.B) };
                break;
            case SetLineWidth width:
                _now = _now with { LineWidth = width.Width };
                break;
            case AppendRectangle r:
                _isFrame = _path.Count == 0 || _isFrame;
                _path.Add(_now.Box((r.LowerLeftX, r.LowerLeftY), (r.LowerLeftX + r.Width, r.LowerLeftY + r.Height)));
                break;
            case BeginNewSubpath begin:
                _isFrame = false;
                _path.Add(_now.Box((begin.X, begin.Y)));
                break;
            case AppendStraightLineSegment line when _path.Count > 0:
                _path[^1] = _path[^1].With(_now.Box((line.X, line.Y)));
                break;
            case AppendDualControlPointBezierCurve c when _path.Count > 0:
                _path[^1] = _path[^1].With(_now.Box((c.X1, c.Y1), (c.X2, c.Y2), (c.X3, c.Y3)));
                break;
            case FillPathNonZeroWinding:
                Paint(_path, _now.Fill);
                break;
            case StrokePath:
                // A rectangle's inside stays free; of any other line the whole box counts, slanting ones cross all of it.
                Paint(_path.SelectMany(b => _isFrame ? b.Edges(_now.Width) : [b.Wider(_now.Width)]), _now.Stroke);
                break;
            case ModifyClippingByNonZeroWindingIntersect or ModifyClippingByEvenOddIntersect when _path.Count == 1:
                _now = _now with { Clip = _now.Clip.And(_path[0]) };
                break;
            case EndPath:
                _path.Clear();
                break;
            case ShowText:
                Show();
                break;
            case BeginMarkedContentWithProperties { Properties.Data: var said } when said.Count == 1:
                Mark(said.First());
                break;
            case BeginMarkedContent:
                _marked.Push((null, _next));
                break;
            case EndMarkedContent when _marked.Count > 0:
                Unmark();
                break;
            case CloseSubpath
            or BeginText
            or EndText
            or SetTextMatrix
            or MoveToNextLineWithOffset
            or SetFontAndSize
            or SetGraphicsStateParametersFromDictionary
            or SetLineCap
            or SetLineJoin
            or SetMiterLimit:
                break;
            default:
                _flaws.Add(Foreign);
                break;
        }
    }

    // A run of letters may say for screen readers which text it is: a ligature, say.
    private void Mark(KeyValuePair<string, IToken> said)
    {
        if (said.Key is not ("MCID" or "ActualText"))
        {
            _flaws.Add(Foreign);
        }
        _marked.Push((said.Key == "ActualText" ? said.Value : null, _next));
    }

    private void Unmark()
    {
        var (said, from) = _marked.Pop();
        var text = said switch
        {
            null => null,
            StringToken plain => plain.Data,
            HexToken hex => hex.Data,
            _ => "",
        };
        var shown = string.Concat(_letters.Skip(from).Take(_next - from).SelectMany(g => g).Select(l => l.Value));
        if (text is not null && PdfContent.Signs(text) != PdfContent.Signs(shown))
        {
            _flaws.Add(Otherwise);
        }
    }

    private void Paint(IEnumerable<PdfBox> boxes, double light)
    {
        foreach (var box in boxes.Select(b => b.And(_now.Clip)).Where(b => b.IsThere).ToList())
        {
            if (_shown.Exists(letters => letters.Exists(l => l.IsHitBy(box))))
            {
                _flaws.Add(Covered);
            }
            _painted.Add((box, light));
        }
        _path.Clear();
    }

    private void Show()
    {
        if (_next == _letters.Count)
        {
            _flaws.Add(Foreign);
            return;
        }
        var boxes = new List<PdfBox>();
        foreach (var letter in _letters[_next++].Where(l => !string.IsNullOrWhiteSpace(l.Value)))
        {
            var box = PdfBox.Of(letter.BoundingBox);
            if (letter.RenderingMode != TextRenderingMode.Fill || _now.Fill > LightestLetter)
            {
                _flaws.Add(Hidden);
            }
            if (letter.PointSize < SmallestLetter)
            {
                _flaws.Add(Tiny);
            }
            if (!_now.Clip.Holds(box.Middle))
            {
                _flaws.Add(Outside);
            }
            // Of what lies beneath, the last painted is seen.
            var ground = _painted.FindLastIndex(p => box.IsHitBy(p.Box));
            if (ground >= 0 && _painted[ground].Light < DarkestGround)
            {
                _flaws.Add(Covered);
            }
            boxes.Add(box);
        }
        _shown.Add(boxes);
    }

    private static double Light(double r, double g, double b) => (0.2126 * r) + (0.7152 * g) + (0.0722 * b);

    // Every operation that shows text has a number of its own.
    private static List<IReadOnlyList<Letter>> Groups(Page page) =>
        [.. page.Letters.GroupBy(l => l.TextSequence).OrderBy(g => g.Key).Select(g => (IReadOnlyList<Letter>)[.. g])];
}
