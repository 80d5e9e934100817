using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>What the machine refused, as a problem that says how to mend it.</summary>
internal static class SystemProblem
{
    // errno ENOSPC (28), EDQUOT (122) on Linux; ERROR_DISK_FULL (112), ERROR_HANDLE_DISK_FULL (39) on Windows.
    private static readonly int[] Full = [28, 122, 112, 39];

    public static Problem Explain(Exception failure) =>
        failure switch
        {
            IOException io when Full.Contains(io.HResult & 0xFFFF) => new Problem(
                "disk-full",
                new Bilingual("На диску немає місця.", "There is no space left on the disk."),
                new Bilingual(
                    "звільніть місце або вкажіть інше місце для результату: --out ТЕКА; нічого не записано наполовину",
                    "free some, or name another place for the result: --out FOLDER; nothing is half written"
                )
            ),
            UnauthorizedAccessException => new Problem(
                "no-permission",
                Bilingual.Same(failure.Message),
                new Bilingual("перевірте права на файл або теку", "check the permissions of the file or folder")
            ),
            _ => new Problem(
                "input-output",
                Bilingual.Same(failure.Message),
                new Bilingual("перевірте шлях і диск, тоді повторіть", "check the path and the disk, then run again")
            ),
        };
}
