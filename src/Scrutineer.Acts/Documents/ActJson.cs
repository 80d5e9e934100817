using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Scrutineer.Acts.Meetings;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>Drafts and meetings as JSON: stored, read back, the same bytes for the same act.</summary>
public static class ActJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>An act.</summary>
    public static string Write(ActDraft draft) => JsonSerializer.Serialize(draft, Options) + "\n";

    /// <summary>A meeting.</summary>
    public static string Write(Meeting meeting) => JsonSerializer.Serialize(meeting, Options) + "\n";

    /// <summary>
    /// An act as <see cref="Write(ActDraft)"/> wrote it: ids that every format can carry, no control characters, no gaps. What it
    /// says is judged by <see cref="Drafting.DraftCheck"/>.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The file as the user named it, for messages.</param>
    public static Outcome<ActDraft> ReadDraft(string json, string? file = null)
    {
        var read = Read<ActDraft>(json, file);
        return !read.Succeeded ? read
            : ActShape.Broken(json, read.Value) is { } where ? Refused<ActDraft>(where, file, null)
            : read;
    }

    /// <summary>A meeting as <see cref="Write(Meeting)"/> wrote it.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The file as the user named it, for messages.</param>
    public static Outcome<Meeting> ReadMeeting(string json, string? file = null) => Read<Meeting>(json, file);

    private static Outcome<T> Read<T>(string json, string? file)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) is { } value
                ? Outcome<T>.Of(value)
                : Refused<T>("null", file, null);
        }
        catch (JsonException e)
        {
            return Refused<T>(e.Path ?? "$", file, (int?)e.LineNumber + 1);
        }
        catch (ArgumentException e)
        {
            // A value that its type refuses: a text that lacks one language.
            return Refused<T>(e.ParamName ?? "$", file, null);
        }
    }

    private static Outcome<T> Refused<T>(string where, string? file, int? line)
        where T : class =>
        Outcome<T>.Refused(
            new Problem(
                "unreadable-json",
                new($"запис не читається: {where}", $"the record cannot be read: {where}"),
                new("відновіть файл або створіть його знову", "restore the file or make it again"),
                file,
                line
            )
        );
}
