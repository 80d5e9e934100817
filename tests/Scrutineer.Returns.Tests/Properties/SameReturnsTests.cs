using System.Text;
using CsCheck;
using Scrutineer.Returns.Tests.Awkward;

namespace Scrutineer.Returns.Tests.Properties;

/// <summary>However a table is written, its suggested mapping reads the same returns from it.</summary>
public sealed class SameReturnsTests
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private static readonly MadeTable Table = MadeTable.Of();

    [Fact]
    public void Any_order_of_columns_and_any_delimiter_give_the_same_returns() =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, MadeTable.Plain.Length).ToArray()), Gen.Int[0, 3])
            .Sample(
                (order, delimiter) => Same(Table, Files.Utf8(Table.Permuted(order).Csv(Delimiters[delimiter]))),
                seed: "0N0XIzNsQ0O2",
                iter: 60
            );

    [Theory]
    [InlineData("utf-8", "Київська ", "ТВК №", "Тарас,Леся,Іван")]
    [InlineData("windows-1251", "Київська ", "ТВК №", "Тарас,Леся,Іван")]
    [InlineData("koi8-u", "Київська область ", "територіальна комісія ", "Тарас Шевченко,Леся Українка,Іван Франко")]
    [InlineData("windows-1251", "Область ", "Первая комиссия ", "Иванов,Петрова,Сидоров")]
    [InlineData("cp866", "Новгородская область ", "Территориальная комиссия ", "Иванов Пётр,Петрова Анна,Сидоров Яков")]
    [InlineData("windows-1250", "Łódź ", "Gmina Żory ", "Świątek,Gołębiowski,Wąs")]
    [InlineData("iso-8859-2", "Łódź ", "Gmina Żory ", "Świątek,Gołębiowski,Wąs")]
    [InlineData("windows-1250", "Střední Čechy ", "Příbram ", "Dvořák,Novák,Růžička")]
    [InlineData("iso-8859-1", "Región ", "Comisión ", "José,Núñez,Peña")]
    [InlineData("windows-1252", "Île-de-France ", "Arrondissement n° ", "Lefèvre,Gaëlle,Noël")]
    [InlineData("windows-1252", "Baden-Württemberg ", "Köln ", "Müller,Größe,Schäfer")]
    [InlineData("windows-1257", "Vilniaus apskritis, Ąžuolynė ", "Šiaulių ", "Žemaitė,Kęstutis,Čiurlionis")]
    [InlineData("windows-1253", "Αττική ", "Δήμος Αθηναίων ", "Παπαδόπουλος,Νικολάου,Γεωργίου")]
    [InlineData("windows-1254", "Doğu Marmara İli ", "Şişli İlçesi ", "Yıldız,Çağlar,Gökçe")]
    [InlineData("utf-16", "Київська ", "ТВК №", "Тарас,Леся,Іван")]
    [InlineData("utf-16BE", "Łódź ", "Gmina Żory ", "Świątek,Gołębiowski,Wąs")]
    public void Any_encoding_gives_the_same_returns(string encoding, string region, string commission, string choices)
    {
        var table = MadeTable.Of([.. MadeTable.Plain[..8], .. choices.Split(',')], region, commission);
        var text = encoding == "utf-8" ? Encoding.UTF8 : Encoding.GetEncoding(encoding);
        Assert.True(Same(table, text.GetBytes(table.Csv(';'))));
    }

    static SameReturnsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(",", "")]
    [InlineData(".", "")]
    [InlineData("\u00A0", "")]
    [InlineData("\u202F", "")]
    [InlineData(" ", "")]
    [InlineData("'", "")]
    [InlineData("", ".0")]
    [InlineData("", ",0")]
    [InlineData(",", ".00")]
    [InlineData(".", ",00")]
    [InlineData("\u00A0", ",0")]
    public void Counts_with_separators_are_the_same_counts(string thousands, string decimals)
    {
        var written = Table.Each(
            (row, _) =>
                [.. row.Select((cell, i) => i < MadeTable.FirstCount ? cell : Grouped(cell, thousands) + decimals)]
        );
        Assert.True(Same(Table, Files.Utf8(written.Csv(';'))));
    }

    private static string Grouped(string digits, string separator) =>
        digits.Length > 3 ? digits[..^3] + separator + digits[^3..] : digits;

    private static bool Same(MadeTable table, byte[] content)
    {
        var (mapping, report) = Mapped.Read(content);
        var (expected, found) = (table.Numbers(), Mapped.Numbers(report.Returns));
        Assert.True(
            expected.SequenceEqual(found),
            $"{report.Encoding}\n{mapping}\n{expected.First()}\n{found.FirstOrDefault()}"
        );
        return true;
    }
}
