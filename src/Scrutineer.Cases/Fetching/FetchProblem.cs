using Scrutineer.Wording;

namespace Scrutineer.Cases.Fetching;

/// <summary>Problems of a download: each says how to come by the file otherwise.</summary>
internal static class FetchProblem
{
    public static Problem NoAddress(string folder) =>
        new(
            "nothing-to-fetch",
            new("ця справа не називає протоколів, які треба завантажувати", "this case names no returns to download"),
            new("протоколи або є у справі, або їх подають файлом", "its returns are inside it, or are given as a file"),
            folder
        );

    public static Problem NoNetwork(Download download, string path, string detail) =>
        new(
            "no-network",
            new(
                $"не вдалося з'єднатися з {download.Address.Host} ({detail})",
                $"no connection to {download.Address.Host} ({detail})"
            ),
            ByHand(download, path)
        );

    public static Problem Interrupted(Download download, string path, long received) =>
        new(
            "interrupted",
            new(
                $"з'єднання обривалося; отримано {received} байтів",
                $"the connection kept breaking; {received} bytes were received"
            ),
            new(
                $"запустіть ще раз: завантаження продовжиться з того самого місця; або {ByHand(download, path).Uk}",
                $"run it again, and it resumes from there; or {ByHand(download, path).En}"
            )
        );

    public static Problem Status(Download download, string path, int status) =>
        new(
            "http-status",
            new($"{download.Address} відповідає кодом {status}", $"{download.Address} answers with status {status}"),
            ByHand(download, path)
        );

    public static Problem WrongHash(Download download, string path, string actual) =>
        new(
            "wrong-hash",
            new(
                $"за адресою {download.Address} інший файл: його SHA-256 {actual}, а має бути {download.Hash}; отримане вилучено",
                $"{download.Address} serves another file: its SHA-256 is {actual}, it should be {download.Hash}; what was received was removed"
            ),
            new(
                $"знайдіть саме той файл в іншому місці й покладіть його сюди: {path}",
                $"find that very file elsewhere and put it here: {path}"
            )
        );

    public static Problem TooLong(Download download, string path, long most) =>
        new(
            "too-large",
            new(
                $"за адресою {download.Address} більше за {most} байтів; отримане вилучено",
                $"{download.Address} serves more than {most} bytes; what was received was removed"
            ),
            ByHand(download, path)
        );

    public static Problem DiskFull(string path) =>
        new(
            "disk-full",
            new("на диску немає місця; недописане вилучено", "the disk is full; what was half written was removed"),
            new("звільніть місце або вкажіть іншу теку", "make room, or name another folder"),
            path
        );

    public static Problem CannotWrite(string path, string detail) =>
        new(
            "cannot-write",
            new($"сюди не вдається писати: {detail}", $"this cannot be written to: {detail}"),
            new(
                "перевірте права на теку й чи не завантажує його інша програма, або вкажіть іншу теку",
                "check the folder's permissions and that no other program is fetching it, or name another folder"
            ),
            path
        );

    private static Bilingual ByHand(Download download, string path) =>
        new(
            $"завантажте {download.Address} самі й покладіть сюди: {path}; SHA-256 має бути {download.Hash}",
            $"download {download.Address} yourself and put it here: {path}; its SHA-256 must be {download.Hash}"
        );
}
