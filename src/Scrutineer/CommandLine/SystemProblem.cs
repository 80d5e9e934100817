using System.Data.Common;
using Scrutineer.Reports.Store;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>What the machine refused, as a problem that says how to mend it.</summary>
internal static class SystemProblem
{
    // The same number is another failure on another system: 39 is a folder that is not empty on Linux, and a full disk on Windows.
    // ENOSPC, EDQUOT; ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.
    private static readonly int[] Full = OperatingSystem.IsWindows() ? [112, 39] : [28, 122, 69];

    // EROFS; ERROR_WRITE_PROTECT.
    private static readonly int ReadOnly = OperatingSystem.IsWindows() ? 19 : 30;

    // ENOTEMPTY on Linux and macOS; ERROR_DIR_NOT_EMPTY.
    private static readonly int[] NotEmpty =
        OperatingSystem.IsWindows() ? [145]
        : OperatingSystem.IsMacOS() ? [66]
        : [39];

    /// <summary>Whether it comes from the disk or from servers, and not from us.</summary>
    public static bool IsOfSystem(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or StoreUnavailableException or DbException;

    public static Problem Explain(Exception failure) =>
        failure switch
        {
            OutputRefusedException refused => refused.Problem,
            StoreUnavailableException or DbException => new Problem(
                "server-unavailable",
                new Bilingual(
                    $"База чи сховище не відповідає як слід: {failure.Message}",
                    $"The database or the bucket does not answer as it should: {failure.Message}"
                ),
                new Bilingual("перевірте його й повторіть", "check it, and try again")
            ),
            IOException or UnauthorizedAccessException when (failure.HResult & 0xFFFF) == ReadOnly => new Problem(
                "read-only",
                new Bilingual("Диск лише для читання.", "The disk is read-only."),
                new Bilingual("вкажіть місце, куди можна писати: --out", "name a place that can be written to: --out")
            ),
            IOException io when NotEmpty.Contains(io.HResult & 0xFFFF) => new Problem(
                "folder-in-use",
                new Bilingual(
                    "У теку саме пише хтось інший: її не вдалося замінити.",
                    "Somebody else is writing into the folder at this moment: it could not be replaced."
                ),
                new Bilingual(
                    "дочекайтеся й повторіть або вкажіть іншу теку",
                    "wait and run again, or name another folder"
                )
            ),
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
