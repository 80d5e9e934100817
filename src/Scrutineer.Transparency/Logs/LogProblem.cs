using Scrutineer.Wording;

namespace Scrutineer.Transparency.Logs;

/// <summary>What can be wrong with a log.</summary>
internal static class LogProblem
{
    /// <summary>A file of a log, as a person finds it.</summary>
    public static string At(string place, string name) => place.EndsWith('/') ? place + name : $"{place}/{name}";

    public static Problem Exists(string place) =>
        new(
            "log-exists",
            new Bilingual("У цій теці вже є журнал.", "There is a log in this folder already."),
            new Bilingual(
                "Оберіть порожню теку або відкрийте наявний журнал.",
                "Choose an empty folder, or open the log that is there."
            ),
            place
        );

    public static Problem NotEmpty(string place) =>
        new(
            "folder-not-empty",
            new Bilingual(
                "Ця тека не порожня, а журналу в ній немає.",
                "This folder is not empty, and what is in it is not a log."
            ),
            new Bilingual("Оберіть нову або порожню теку.", "Choose a new folder or an empty one."),
            place
        );

    public static Problem NoLog(string place) =>
        new(
            "no-log",
            new Bilingual("У цій теці немає журналу.", "There is no log in this folder."),
            new Bilingual("Перевірте шлях або створіть журнал.", "Check the path, or make a log."),
            place
        );

    public static Problem NoCheckpoint(string place) =>
        new(
            "no-checkpoint",
            new Bilingual("У журналі ще немає контрольної точки.", "The log has no checkpoint yet."),
            new Bilingual("Підпишіть і опублікуйте контрольну точку.", "Sign and publish a checkpoint."),
            place
        );

    public static Problem Locked(string place) =>
        new(
            "log-locked",
            new Bilingual("До журналу вже пише інший процес.", "Another process is writing to the log."),
            new Bilingual(
                "Дочекайтеся, доки він завершить, або зупиніть його. Читати журнал можна й зараз.",
                "Wait until it ends, or stop it. The log can be read meanwhile."
            ),
            place
        );

    public static Problem WriteAheadDamaged(string place, string name, int? record = null, int at = 0) =>
        new(
            "write-ahead-damaged",
            record is null
                ? new Bilingual(
                    "Підтверджені записи журналу, що ще не потрапили до плиток, пошкоджено.",
                    "Acknowledged entries that have not reached the tiles yet are damaged."
                )
                : new Bilingual(
                    $"Підтверджені записи журналу, що ще не потрапили до плиток, пошкоджено: блок {record + 1}, від байта {at}.",
                    $"Acknowledged entries that have not reached the tiles yet are damaged: record {record + 1}, from byte {at} on."
                ),
            new Bilingual(
                "Нічого не дописуйте. Відновіть теку журналу з резервної копії, зробленої пізніше за останній запис.",
                "Append nothing. Restore the log's folder from a copy made after the last entry."
            ),
            At(place, name)
        );

    public static Problem Damaged(string place, string file) =>
        new(
            "log-damaged",
            new Bilingual(
                $"Файл журналу {file} відсутній або змінений.",
                $"The log's file {file} is missing or was changed."
            ),
            new Bilingual(
                "Відновіть цей файл із дзеркала чи резервної копії та перевірте журнал (fsck).",
                "Restore this file from a mirror or a copy, and check the log (fsck)."
            ),
            At(place, file)
        );

    public static Problem ContradictsCheckpoint(string place, long size) =>
        new(
            "log-contradicts-checkpoint",
            new Bilingual(
                $"Записи журналу не дають кореня, підписаного для розміру {size}.",
                $"The log's entries do not hash to the root that was signed for size {size}."
            ),
            new Bilingual(
                "Нічого не підписуйте: записи втрачено або змінено. Відновіть теку журналу з копії.",
                "Sign nothing: entries were lost or changed. Restore the log's folder from a copy."
            ),
            place
        );

    public static Problem NotSigned(string place) =>
        new(
            "checkpoint-not-believed",
            new Bilingual(
                "Контрольна точка журналу не підписана жодним із наданих ключів.",
                "None of the keys given has signed the log's checkpoint."
            ),
            new Bilingual(
                "Перевірте ключ журналу; якщо його змінено, шукайте в журналі заяву про зміну ключа.",
                "Check the log's key; if it was changed, look for the statement of rotation in the log."
            ),
            place
        );

    public static Problem NoSuchEntry(long index, long size) =>
        new(
            "no-such-entry",
            new Bilingual(
                $"Запису {index} немає: у журналі {size}.",
                $"There is no entry {index}: the log has {size}."
            ),
            new Bilingual("Номери починаються з нуля.", "Numbers begin at zero.")
        );

    public static Problem NoSuchSize(long size1, long size2, long size) =>
        new(
            "no-such-size",
            new Bilingual(
                $"Немає доказу від {size1} до {size2}: у журналі {size}.",
                $"There is no proof from {size1} to {size2}: the log has {size}."
            ),
            new Bilingual("Потрібно 0 ≤ перше ≤ друге ≤ розмір.", "It needs 0 ≤ first ≤ second ≤ size.")
        );

    public static Problem EntryTooLong(int position, int length) =>
        new(
            "entry-too-long",
            new Bilingual(
                $"Запис {position} має {length} байтів, а журнал приймає до 65535.",
                $"Entry {position} has {length} bytes, and the log takes up to 65535."
            ),
            new Bilingual(
                "Запишіть до журналу хеш файлу замість файлу.",
                "Log the hash of the file in place of the file."
            )
        );

    public static Problem OtherOrigin(string origin, string asked) =>
        new(
            "other-origin",
            new Bilingual(
                $"Це журнал {origin}, а ключ — для {asked}.",
                $"This is the log {origin}, and the key is for {asked}."
            ),
            new Bilingual("Підпишіть ключем цього журналу.", "Sign with the key of this log.")
        );

    public static Problem OtherCheckpoint() =>
        new(
            "other-checkpoint",
            new Bilingual(
                "Свідок підписав не ту контрольну точку, що нині в журналі.",
                "The witness cosigned another checkpoint than the log's present one."
            ),
            new Bilingual("Надішліть свідкам запит на нинішню.", "Send the witnesses a request for the present one.")
        );
}
