using System.Collections.Frozen;
using Scrutineer.Parties.Scripts;

namespace Scrutineer.Parties.Names;

/// <summary>
/// Given names whose forms no rule derives from each other. Ukrainian forms: Скрипник Л. Г., Дзятківська Н. П., «Власні імена людей»
/// (2005); Russian: Тихонов А. Н. and others, «Словарь русских личных имён» (1995); Belarusian: Судник М. Р., «Слоўнік асабовых уласных
/// імён» (1965) and the spelling law of 2008; Latin spellings are those of passports and lists. As of 2024.
/// </summary>
internal static class GivenNames
{
    // gender | forms of one name, in any script
    private const string Table = """
        m|александр олександр аляксандр alexander aleksander alexandr alexandru alexandre oleksander саша
        f|александра олександра аляксандра alexandra
        m|алексей олексій олексий аляксей alexei alexey aleksey alexis alexej
        m|анатолий анатолій анатоль anatol
        m|андрей андрій андрэй andrew andrii andrej
        m|антон антін
        m|аркадий аркадій
        m|арсений арсеній
        m|артем артём артемий артемій арцём
        m|афанасий опанас панас
        m|богдан bohdan
        m|борис барыс
        m|вадим вадзім vadzim
        m|валентин валянцін
        f|валентина валянціна
        m|валерий валерій валерый valery
        f|валерия валерія
        m|василий василь васіль vasil vasyl basil
        m|виктор віктар віктор victor viktar
        f|виктория вікторія victoria
        m|виталий віталій віталь vital
        m|владимир володимир уладзімір uladzimir volodimir vladimer
        m|владислав уладзіслаў uladzislau
        m|всеволод усеволод
        m|вячеслав в'ячеслав вячаслаў viacheslav vacheslau
        m|геннадий геннадій генадзь gennady henadz
        m|георгий георгій heorhii george юрась
        m|григорий григорій рыгор ryhor gregory grigor grigore
        m|герман herman
        m|глеб гліб hleb
        m|давид davyd
        m|даниил данило даніла данил даніїл даниїл daniel
        f|дарья дарина дар'я daria
        m|денис дзяніс dzianis
        m|дмитрий дмитро дзмітрый дзмітры dmitri dmitrij dzmitry dimitri
        m|евгений євген євгеній яўген yauhen yevhen eugene evgen evhen
        f|евгения євгенія яўгенія eugenia
        m|егор єгор ягор
        f|екатерина катерина кацярына catherine katerina katsiaryna
        f|елена олена алена алёна альона helena olena alyona
        f|елизавета єлизавета лізавета elizabeth
        m|ефим юхим яфім
        f|жанна жана
        m|захар zakhar
        m|иван іван ivan ян
        m|игорь ігор ігар ihor ihar igor
        m|илья ілля ілья elijah ilia
        f|инна інна іна
        m|иосиф йосип іосіф язэп joseph
        f|ирина ірина ірына irina iryna irene
        m|кирилл кирило кірыл cyril
        m|константин костянтин канстанцін konstantin kostiantyn
        f|кристина христина крысціна christina
        f|ксения ксенія оксана аксана
        m|лев леў
        m|леонид леонід леанід leanid
        f|лидия лідія лідзія
        f|любовь любов любоў
        f|людмила людміла
        m|максим maxim maksym
        f|маргарита маргарыта
        f|марина марына
        f|мария марія марыя maria mary
        m|марк
        m|матвей матвій мацвей matthew
        m|михаил михайло міхаіл міхась michael mikhail mihail mykhailo
        f|надежда надія надзея nadezhda nadiia
        f|наталья наталія наталя наталля natalia natasha наташа nataliya
        m|никита микита мікіта nikita mykyta
        m|николай микола мікалай мікола nikolai nicholas mikola mikalai nicolae
        f|нина ніна
        m|олег алег oleh aleh алег
        f|олеся леся алеся
        f|ольга вольга olga olha volha
        m|павел павло павал paul pavlo
        m|петр петро пётр пятро peter
        f|полина поліна паліна
        m|роман раман
        m|ростислав расціслаў
        m|руслан
        f|светлана світлана святлана sviatlana
        m|святослав святаслаў
        m|семен семён сямён semen simeon
        m|сергей сергій сяргей сергий serhii siarhei sergei sergey serhiy serge sergii
        f|снежана сніжана
        f|софия софія соф'я софья sophia
        m|станислав станіслаў
        m|степан сцяпан stephan
        m|тарас
        f|татьяна тетяна таццяна tatsiana tetiana tatiana
        m|тимофей тимофій цімафей timothy
        f|ульяна уляна
        m|федор федір фёдор fedir theodore
        m|филипп пилип філіп philip
        m|эдуард едуард edward
        f|юлия юлія julia yulia
        m|юрий юрій юрый yuri iurii
        f|яна
        m|яков яків якаў jacob
        m|ярослав яраслаў
        f|анна ганна hanna anna anne
        f|анастасия анастасія настасся
        f|галина галіна halyna
        f|алина аліна
        f|вера віра
        f|зоя
        f|элла елла
        f|эльвира ельвіра
        f|эльмира ельміра
        m|эрнест ернест
        m|ринат рінат
        m|камиль каміль
        m|тимур тімур
        m|рамиль раміль
        m|яков
        m|mohammad muhammad mohammed mohamed muhammed mohamad mohamud mohd мохаммад магомед
        m|ahmad ahmed ahmet
        m|mahmoud mahmud mahmood
        m|hasan hassan
        m|hussein husayn hussain husain hosein hossein
        m|ali aly
        m|hamid hameed
        m|omar umar
        m|usman othman uthman osman
        m|ibrahim ebrahim
        m|ismail esmail
        m|yusuf yousef youssef yousuf
        m|khalid khaled
        m|said saeed sayed
        m|saddam
        m|mustafa mostafa moustafa
        m|mansur mansour
        m|salim saleem
        m|salih saleh
        m|samir sameer
        m|karim kareem
        m|rashid rasheed
        m|tariq tarek
        m|walid waleed
        m|zakaria zakariya
        m|osama usama
        """;

    // Stems that the name in its first case does not show.
    private const string Irregular = "павел:павл лев:льв петр:петр илья:иль фома:фом лука:лук кузьма:кузьм";

    private static readonly FrozenDictionary<string, (short Class, Gender Gender)> ByForm = Read();
    private static readonly FrozenDictionary<string, short> ByStem = Stems();

    /// <summary>The class of a given name by its sounds, from 1; 0 when the table does not know it.</summary>
    public static (short Class, Gender Gender) Of(string sounds) => ByForm.GetValueOrDefault(sounds);

    /// <summary>The class of the father's name by the stem of a patronymic; 0 when the table does not know it.</summary>
    public static short OfFather(string stem) => ByStem.GetValueOrDefault(stem.TrimEnd('a', 'e', 'i', 'o', 'u'));

    private static IEnumerable<(short Class, Gender Gender, string Form)> Forms()
    {
        short number = 0;
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            foreach (var form in line[2..].Split(' '))
            {
                yield return (
                    number,
                    line[0] is 'f' ? Gender.Female : Gender.Male,
                    form.Replace("'", "", StringComparison.Ordinal)
                );
            }
        }
    }

    private static FrozenDictionary<string, (short, Gender)> Read()
    {
        var table = new Dictionary<string, (short, Gender)>(StringComparer.Ordinal);
        foreach (var (number, gender, form) in Forms())
        {
            table.TryAdd(Sounds.Of(form), (number, gender));
            if (Lookalikes.IsCyrillic(form[0]))
            {
                table.TryAdd(Sounds.Of(Romanizations.Ukraine2010.Write(form)), (number, gender));
                table.TryAdd(Sounds.Of(Romanizations.Icao9303.Write(form)), (number, gender));
            }
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, short> Stems()
    {
        var table = new Dictionary<string, short>(StringComparer.Ordinal);
        foreach (var (number, gender, form) in Forms().Where(f => f.Gender is Gender.Male))
        {
            foreach (var sounds in new[] { Sounds.Of(form), Sounds.Of(Romanizations.Ukraine2010.Write(form)) })
            {
                var stem = sounds.TrimEnd('a', 'e', 'i', 'o', 'u');
                if (stem.Length > 1)
                {
                    table.TryAdd(stem, number);
                }
            }
        }
        foreach (var pair in Irregular.Split(' '))
        {
            var (name, stem) = (pair.Split(':')[0], pair.Split(':')[1]);
            table.TryAdd(Sounds.Of(stem), ByForm.GetValueOrDefault(Sounds.Of(name)).Class);
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
