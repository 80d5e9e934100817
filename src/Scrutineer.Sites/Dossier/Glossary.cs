using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>A term of the pages, explained for readers who are neither lawyers nor statisticians.</summary>
/// <param name="Id">Its anchor's end.</param>
/// <param name="Name">The term.</param>
/// <param name="Means">What it means here, in a sentence or two.</param>
/// <param name="Uk">How it stands in Ukrainian text: a regular expression over its cases.</param>
/// <param name="En">How it stands in English text.</param>
internal sealed record GlossaryTerm(string Id, Bilingual Name, Bilingual Means, string Uk, string En)
{
    /// <summary>Its place on the page of terms.</summary>
    public string Anchor => "term-" + Id;
}

/// <summary>The terms that a reader meets on the pages, in the order in which one needs them.</summary>
internal static class Glossary
{
    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
    [
        new(
            "null",
            new("нікчемний, нікчемність", "null, nullity"),
            new(
                "Без юридичної сили від самого початку: нікому не треба цього скасовувати, і ніщо з нього не випливає.",
                "Without legal effect from the start: nobody has to annul it, and nothing follows from it."
            ),
            "нікчемн\\w+",
            "null(?:ity)?"
        ),
        new(
            "conclusion",
            new("чотири висновки", "four conclusions"),
            new(
                "Нікчемність на території й незмінність статусу випливають із права; спотвореність загального результату й відсутність мандата — лише з чиєїсь позиції. Один не доводить іншого.",
                "Nullity in a territory and unchanged status follow from law; a tainted overall result and the lack of a mandate only from somebody’s position. None of them proves another."
            ),
            "чотир\\w+ висновк\\w+",
            "four conclusions"
        ),
        new(
            "established",
            new("встановлено, не встановлено, невідомо", "established, not established, unknown"),
            new(
                "Встановлено — доведено за правилами з названих фактів. Не встановлено — доказу немає там, де реєстр знає все. Невідомо — реєстр знає не все, тож відповіді немає.",
                "Established: proved by the rules from the facts named. Not established: there is no proof where the register knows everything. Unknown: the register does not know everything, so there is no answer."
            ),
            "встановлено",
            "established"
        ),
        new(
            "position",
            new("позиція", "position"),
            new(
                "Погляд, який хтось обстоює від свого імені. Його названо разом із тим, чий він, і ніколи не названо фактом.",
                "A view that somebody takes in their own name. It is named together with whose it is, and is never called a fact."
            ),
            "позиці\\w+",
            "positions?"
        ),
        new(
            "derivation",
            new("виведення", "derivation"),
            new(
                "Шлях від висновку через правила до фактів і їхніх джерел; кожен крок перевіряє окрема програма.",
                "The way from a conclusion through rules to facts and their sources; a separate program checks every step."
            ),
            "виведенн\\w+",
            "derivations?"
        ),
        new(
            "certainty",
            new("підтверджено, загальновідомо, не перевірено", "verified, well known, unverified"),
            new(
                "Наскільки певним є запис: прочитано в самому джерелі; відоме всім, та тут не перечитано; ніхто ще не звірив. Висновок не буває певнішим за найслабше, на що спирається.",
                "How certain an entry is: read in the source itself; known to all, but not read again here; nobody has checked it yet. A conclusion is never more certain than the weakest thing it rests on."
            ),
            "підтверджено|загальновідомо",
            "verified|well known"
        ),
        new(
            "register",
            new("реєстр", "register"),
            new(
                "Датовані факти справи, кожен із джерелом. Закритий — коли чого в ньому немає, того й не було; відкритий — коли він може чогось не знати.",
                "The dated facts of a case, each with its source. Closed where what it does not say was not so; open where it may not know something."
            ),
            "реєстр\\w*",
            "registers?"
        ),
        new(
            "returns",
            new("протокол", "return"),
            new(
                "Те, що офіційно повідомила одна виборча дільниця: скільки людей у списку, бюлетенів, голосів.",
                "What one polling station reported officially: people on the list, ballots, votes."
            ),
            "протокол\\w*",
            "returns"
        ),
        new(
            "anomaly",
            new("аномалія", "anomaly"),
            new(
                "Розбіжність між числами й тим, чого чекати від чесного підрахунку за названих припущень. Хто й що зробив, вона не каже.",
                "A difference between the numbers and what an honest count would give under the assumptions named. It does not say who did what."
            ),
            "аномалі\\w+",
            "anomal(?:y|ies)"
        ),
        new(
            "chance",
            new("випадковість, p", "chance, p"),
            new(
                "p — як часто таке або ще дивніше трапляється саме собою, коли все чесно. p = 0,001 — раз на тисячу. Мале p не доводить наміру.",
                "p is how often such a thing, or a stranger one, comes about by itself when all is honest. p = 0.001 is once in a thousand. A small p proves no intent."
            ),
            "випадков\\w+|(?<!(?:крім|разі) )випад(?:ок|ком|ку)",
            "chance"
        ),
        new(
            "turnout",
            new("явка", "turnout"),
            new(
                "Видані бюлетені, поділені на внесених до списку виборців.",
                "Ballots issued, divided by registered voters."
            ),
            "явк\\w+",
            "turnout"
        ),
        new(
            "lattice",
            new("ґраткова модель", "lattice null"),
            new(
                "З чим порівнюють цілі відсотки: на кожній дільниці всі можливі числа голосів у межах того самого відсоткового пункту вважають однаково ймовірними.",
                "What whole percentages are compared with: at each station, all numbers of votes that are possible within the same percentage point count as equally likely."
            ),
            "ґратков\\w+ модел\\w+",
            "lattice null"
        ),
        new(
            "clean",
            new("голосування, яке вважають чистим", "vote presumed clean"),
            new(
                "Голосування, про яке ніхто не доводив втручання. На ньому дивляться, чи не здіймає метод хибної тривоги.",
                "A vote in which nobody has shown interference. It is used to see whether a method raises a false alarm."
            ),
            "вважають чистим\\w*",
            "presumed clean"
        ),
    ];
}
