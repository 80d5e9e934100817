using Scrutineer.Wording;

namespace Scrutineer.Transparency.Fsck;

/// <summary>What a check of a log can find.</summary>
internal static class FsckProblem
{
    private static readonly Bilingual Restore = new(
        "Порівняйте з дзеркалом; збережіть обидві копії, перш ніж щось змінювати.",
        "Compare with a mirror; keep both copies before changing anything."
    );

    public static Problem NotAKey() =>
        new(
            "fsck-key",
            new Bilingual("Ключ журналу не читається.", "The log's key cannot be read."),
            new Bilingual("Скопіюйте ключ повністю, одним рядком.", "Copy the whole key, in one line.")
        );

    public static Problem NoCheckpoints(string file) =>
        new(
            "fsck-no-checkpoint",
            new Bilingual("У журналі немає контрольних точок.", "The log has no checkpoints."),
            new Bilingual("Перевірте шлях до журналу.", "Check the path of the log."),
            file
        );

    public static Problem Unreadable(string file) =>
        new(
            "fsck-unreadable",
            new Bilingual("Файл не читається за форматом C2SP.", "The file does not read as its C2SP form."),
            Restore,
            file
        );

    public static Problem NotInHistory(string file) =>
        new(
            "fsck-not-in-history",
            new Bilingual(
                "Чинної контрольної точки немає серед збережених.",
                "The present checkpoint is not among those kept."
            ),
            Restore,
            file
        );

    public static Problem NotSigned(string file, string key) =>
        new(
            "fsck-not-signed",
            new Bilingual($"Немає дійсного підпису ключа {key}.", $"There is no valid signature of the key {key}."),
            Restore,
            file
        );

    public static Problem OtherRoot(string file) =>
        new(
            "fsck-other-root",
            new Bilingual(
                "Записи не дають підписаного кореня: ця точка не узгоджується з журналом.",
                "The entries do not give the signed root: this checkpoint is not consistent with the log."
            ),
            Restore,
            file
        );

    public static Problem Missing(string file) =>
        new("fsck-missing", new Bilingual("Файлу немає.", "The file is missing."), Restore, file);

    public static Problem Differs(string file) =>
        new(
            "fsck-differs",
            new Bilingual(
                "Вміст не збігається із записами журналу.",
                "The content does not agree with the log's entries."
            ),
            Restore,
            file
        );

    public static Problem Stray(string file) =>
        new(
            "fsck-stray",
            new Bilingual("Жодна контрольна точка не передбачає цього файлу.", "No checkpoint calls for this file."),
            Restore,
            file
        );
}
