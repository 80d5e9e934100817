using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>What the pages say: plain words, as for a reader of twelve.</summary>
internal static class Words
{
    public static readonly Bilingual Exit = new("Покинути сторінку", "Leave this page");
    public static readonly Bilingual ComeBack = new("Повернутися за словами", "Come back with your words");
    public static readonly Bilingual SafeTitle = new("Як бути в безпеці", "How to stay safe");
    public static readonly Bilingual EnvelopeTitle = new("Надіслати запечатаний файл", "Send a sealed file");
    public static readonly Bilingual GoOn = new("Далі", "Go on");
    public static readonly Bilingual Back = new("Назад", "Back");
    public static readonly Bilingual Start = new("Почати", "Start");
    public static readonly Bilingual Send = new("Надіслати", "Send");

    public static readonly Bilingual StartTitle = new("Розкажіть, що ви бачили", "Tell what you saw");

    public static readonly Bilingual StartFirst = new(
        "Тут можна розповісти про голосування, яке вас змусили бачити чи в якому змусили брати участь. Ім’я не потрібне. Кожне запитання можна пропустити.",
        "Here you can tell about a vote that you were made to see or to take part in. No name is needed. You can skip any question."
    );

    public static readonly Bilingual[] Protected =
    [
        new(
            "Що захищено: текст і файли запечатуються, щойно надходять. Відкрити їх може лише той, хто має ключ, а ключа на цьому сервері немає.",
            "What is protected: text and files are sealed as they come in. Only somebody with the key can open them, and the key is not on this server."
        ),
        new(
            "Ми не записуємо вашу адресу, точний час і назви файлів.",
            "We do not write down your address, the exact time or the names of files."
        ),
        new(
            "Що не захищено: поки повідомлення надходить, воно на мить є в пам’яті сервера. Воно запечатане після надходження, а не від вашого телефона.",
            "What is not protected: while a report comes in, it is in the server’s memory for a moment. It is sealed on receipt, not from your phone."
        ),
        new(
            "Сторінка лишається в історії вашого переглядача. Видаліть її потім або пишіть у приватному вікні.",
            "The page stays in your browser’s history. Delete it afterwards, or write in a private window."
        ),
    ];

    public static readonly Bilingual DangerTitle = new("Чи комусь загрожує небезпека?", "Is anybody in danger?");
    public static readonly Bilingual DangerNow = new("Так, небезпека є зараз", "Yes, there is danger now");
    public static readonly Bilingual Hurt = new("Когось скривдили або поранили", "Somebody was hurt");
    public static readonly Bilingual ForcedVictim = new(
        "Мене або когось змусили",
        "I was forced, or somebody else was"
    );
    public static readonly Bilingual ForcedWitness = new(
        "Змусили дивитися або допомагати",
        "Somebody was made to look on, or to help"
    );
    public static readonly Bilingual ForcedHow = new("Як саме? (можна не писати)", "How? (you need not write it)");
    public static readonly Bilingual Circumstances = new(
        "Що говорить на користь того, кого змусили? (можна не писати)",
        "What speaks for the person who was forced? (you need not write it)"
    );

    public static readonly Bilingual AdviceTitle = new("Спершу безпека", "Safety first");

    public static readonly Bilingual[] Advice =
    [
        new(
            "Якщо небезпека поруч, зараз не пишіть. Повідомлення може почекати.",
            "If danger is near, do not write now. The report can wait."
        ),
        new(
            "Якщо можете, підіть туди, де є люди, яким ви довіряєте.",
            "If you can, go where there are people you trust."
        ),
        new(
            "Не зберігайте на телефоні фото, які можуть вам зашкодити. Надішліть їх і видаліть.",
            "Keep no photos on your phone that can hurt you. Send them, then delete them."
        ),
        new("Нікому не кажіть, що ви писали сюди.", "Tell nobody that you wrote here."),
    ];

    public static readonly Bilingual CodesTitle = new("Що сталося?", "What happened?");
    public static readonly Bilingual CodesHint = new("Позначте все, що підходить.", "Tick everything that fits.");

    public static readonly Bilingual WhereTitle = new("Де це було?", "Where was it?");
    public static readonly Bilingual Region = new("Область або територія", "Region or territory");
    public static readonly Bilingual CannotSay = new("Не можу сказати", "I cannot say");
    public static readonly Bilingual Settlement = new("Місто або село", "Town or village");
    public static readonly Bilingual Station = new("Дільниця або адреса", "Polling station or address");

    public static readonly Bilingual WhenTitle = new("Коли це було?", "When was it?");
    public static readonly Bilingual Days = new("День або дні (можна приблизно)", "Day or days (roughly is fine)");

    public static readonly Bilingual WhoTitle = new("Хто це робив?", "Who did it?");
    public static readonly Bilingual WhoHint = new(
        "Досить сказати, ким ця людина була: голова комісії, директорка школи, військовий. Ім’я пишіть, лише якщо ви певні. Його побачать тільки ті, хто розслідує; його ніколи не оприлюднять.",
        "It is enough to say what the person was: head of the commission, head of the school, a soldier. Write a name only if you are sure. Only those who investigate will see it; it is never published."
    );
    public static readonly Bilingual Role = new("Ким була ця людина", "What the person was");
    public static readonly Bilingual Name = new("Ім’я, якщо ви певні", "The name, if you are sure");

    public static readonly Bilingual ConsentTitle = new(
        "Що ми можемо зробити з повідомленням?",
        "What may we do with the report?"
    );
    public static readonly Bilingual MayRefer = new(
        "Його можна передати слідчому органу",
        "It may be given to an investigating authority"
    );
    public static readonly Bilingual Authorities = new(
        "Якому саме? (порожньо — будь-якому)",
        "To which? (empty: to any)"
    );
    public static readonly Bilingual MayContact = new(
        "Мене можна запитати ще, через мої слова",
        "I may be asked more, through my words"
    );
    public static readonly Bilingual LeaveOut = new("Хто не повинен цього читати?", "Who must not read it?");

    public static readonly Bilingual LastTitle = new("Ваша розповідь", "Your story");
    public static readonly Bilingual StoryLabel = new(
        "Що ви бачили? Своїми словами.",
        "What did you see? In your own words."
    );
    public static readonly Bilingual Files = new("Файли: фото, відео, документи", "Files: photos, videos, documents");
    public static readonly Bilingual FilesHint = new(
        "У фото може бути записано, де і чим його зроблено. Ми приберемо це, перш ніж щось показувати.",
        "A photo can reveal where it was taken, and with what. We take that out before anything is shown."
    );
    public static readonly Bilingual NothingSent = new(
        "Тут нічого немає. Напишіть хоч кілька слів або додайте файл.",
        "There is nothing here. Write a few words, or add a file."
    );

    public static readonly Bilingual DoneTitle = new("Надійшло і запечатано", "Received and sealed");
    public static readonly Bilingual KeepWords = new(
        "Ось ваші слова. Вони приведуть вас назад: прочитати відповідь, додати щось або забрати повідомлення. Ми показуємо їх лише раз і не зберігаємо.",
        "These are your words. They bring you back: to read an answer, to add something, or to withdraw the report. We show them once and do not keep them."
    );
    public static readonly Bilingual HideWords = new(
        "Запам’ятайте їх або запишіть серед інших слів, наприклад у списку покупок.",
        "Learn them by heart, or write them among other words, such as a shopping list."
    );

    public static readonly Bilingual BackTitle = new("Ваші слова", "Your words");
    public static readonly Bilingual WordsLabel = new(
        "Введіть слова через пробіл",
        "Type the words with spaces between"
    );
    public static readonly Bilingual Unknown = new(
        "За цими словами нічого немає. Перевірте, чи це ті самі слова.",
        "These words lead to nothing. Check that they are the same words."
    );
    public static readonly Bilingual AddLabel = new("Додати до повідомлення", "Add to your report");
    public static readonly Bilingual Withdraw = new("Забрати повідомлення назавжди", "Withdraw the report for ever");
    public static readonly Bilingual WithdrawHint = new(
        "Ми знищимо ключ до тексту й файлів. Повернути їх потім не зможе ніхто. Слова працюватимуть далі.",
        "We destroy the key to text and files. Nobody can bring them back afterwards. Your words will still work."
    );
    public static readonly Bilingual Added = new("Додано.", "Added.");
    public static readonly Bilingual NoAnswers = new("Відповідей поки немає.", "There is no answer yet.");
    public static readonly Bilingual AnswersTitle = new("Відповіді", "Answers");

    public static readonly Bilingual EnvelopeFirst = new(
        "Якщо ви вмієте користуватися програмою age, запечатайте файл самі одним із цих ключів. Тоді його не прочитає навіть цей сервер.",
        "If you know the program age, seal a file yourself with one of these keys. Then not even this server can read it."
    );
    public static readonly Bilingual CompareAloud = new(
        "Слова цього ключа, щоб звірити:",
        "The words of this key, to compare:"
    );
    public static readonly Bilingual NotSealed = new(
        "Це не файл, запечатаний програмою age.",
        "This is not a file sealed by age."
    );

    public static readonly Bilingual[] Safe =
    [
        new(
            "Пишіть у приватному вікні. Закрийте його, коли закінчите.",
            "Write in a private window. Close it when you have finished."
        ),
        new(
            "Найбезпечніше — через Tor Browser: тоді не видно, куди ви заходили.",
            "Tor Browser is safest: then nobody sees where you went."
        ),
        new(
            "Не пишіть із роботи чи школи і не через їхню мережу.",
            "Do not write from work or school, or over their network."
        ),
        new(
            "На блокпості телефон можуть оглянути. Спершу видаліть фото й історію.",
            "A phone can be searched at a checkpoint. Delete photos and history first."
        ),
        new(
            "Не носіть слова разом із поясненням, для чого вони.",
            "Do not carry the words together with what they are for."
        ),
    ];

    public static readonly Bilingual BusyTitle = new("Зараз забагато повідомлень", "Too many reports just now");
    public static readonly Bilingual Busy = new(
        "Спробуйте ще раз за кілька хвилин. Нічого з надісланого не збережено.",
        "Try again in a few minutes. Nothing of what you sent was kept."
    );
    public static readonly Bilingual TooLong = new(
        "Файл завеликий або файлів забагато. Нічого не збережено; надішліть менше за раз.",
        "A file is too large, or there are too many. Nothing was kept; send less at a time."
    );
    public static readonly Bilingual StaleTitle = new("Почнімо спочатку", "Let us start again");
    public static readonly Bilingual Stale = new(
        "Сторінка застаріла. Нічого не збережено; пройдіть запитання ще раз.",
        "The page is too old. Nothing was kept; go through the questions once more."
    );

    public static Bilingual StateOf(Scrutineer.Reports.Store.ReportState state) =>
        state switch
        {
            Reports.Store.ReportState.Received => new(
                "Повідомлення надійшло. Його ще не читали.",
                "The report is here. Nobody has read it yet."
            ),
            Reports.Store.ReportState.Opened => new("Повідомлення прочитали.", "The report was read."),
            Reports.Store.ReportState.Answered => new("На повідомлення відповіли.", "The report was answered."),
            Reports.Store.ReportState.Withdrawn => new(
                "Ви забрали повідомлення. Його вміст знищено.",
                "You withdrew the report. Its content was destroyed."
            ),
            _ => new(
                "Вміст повідомлення знищено. Писати й читати відповіді можна далі.",
                "The content was destroyed. You can still write, and read answers."
            ),
        };
}
