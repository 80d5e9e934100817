using Scrutineer.Acts.Meetings;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Cases;

/// <summary>
/// Reads the record of a meeting (schemas/meeting.schema.json), an operation: members, who was present, the agenda with who
/// voted how on each item, separate opinions. Whether it agrees with itself is judged on adoption.
/// </summary>
public sealed class ReadMeeting
{
    /// <summary>Reads a record from a file of this machine.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <returns>The meeting, or every problem of the file.</returns>
    public Outcome<Meeting> Run(string path) =>
        InputFiles.TryRead(path, out var bytes, out var problem) ? Run(bytes, path) : Outcome<Meeting>.Refused(problem);

    /// <summary>Reads a record from its bytes.</summary>
    /// <param name="yaml">UTF-8.</param>
    /// <param name="file">What problems call it.</param>
    /// <returns>The meeting, or every problem of the record.</returns>
    public Outcome<Meeting> Run(ReadOnlyMemory<byte> yaml, string file) => MeetingFile.Read(yaml, file);
}
