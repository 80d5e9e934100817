using Microsoft.AspNetCore.Http;
using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>
/// Who may send now, decided before a byte of the body is read: by what is free on the disk and by what is in hand. There is no
/// limit by address: twenty people in one room have one address.
/// </summary>
internal sealed class Admission(DeskOptions options)
{
    private const int RetrySeconds = 60;

    private int _inHand;

    /// <summary>A place, to be given back; null where there is none.</summary>
    public IDisposable? TryEnter()
    {
        if (Interlocked.Increment(ref _inHand) <= options.MostAtOnce && options.FreeBytes() >= options.Reserve)
        {
            return new Place(this);
        }
        Interlocked.Decrement(ref _inHand);
        return null;
    }

    public IResult Busy(HttpContext http, Language language)
    {
        http.Response.Headers.RetryAfter = RetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var html = new Html(language).Element("h1", Words.BusyTitle).Paragraph(Words.Busy);
        return Page.Of(options, html, StatusCodes.Status503ServiceUnavailable);
    }

    private sealed class Place(Admission admission) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                Interlocked.Decrement(ref admission._inHand);
            }
        }
    }
}
