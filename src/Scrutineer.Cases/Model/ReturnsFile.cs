using System.Text.RegularExpressions;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Cases;

/// <summary>Reads <c>returns.yaml</c>: where published returns can be had, their hash, and how to read them.</summary>
internal static partial class ReturnsFile
{
    private static readonly Bilingual AHash = new(
        "додайте «sha256:» — 64 шістнадцяткові цифри малими літерами",
        "add \"sha256:\", 64 lower-case hexadecimal digits"
    );
    private static readonly Bilingual ASize = new("додайте «size:» у байтах", "add \"size:\" in bytes");
    private static readonly Bilingual AnOrigin = new(
        "додайте «address:» (https) або «file:» у теці справи",
        "add \"address:\" (https) or \"file:\" in the case folder"
    );
    private static readonly Bilingual AReading = new(
        "додайте «profile:» (наприклад ru-cec) або «map:» — файл відповідності",
        "add \"profile:\" (such as ru-cec) or \"map:\", a mapping file"
    );
    private static readonly Bilingual AText = new("скажіть це «uk:» та «en:»", "say it in \"uk:\" and \"en:\"");

    public static ReturnsEntry? Read(Mapping root, ReadOnce files, string file, Problems problems)
    {
        var keys = new Keys(root, file, problems);
        var address = ReadAddress(keys);
        var local = ReadPath(keys, "file", files);
        var sha256 = keys.RequiredText("sha256", AHash);
        keys.Require("size", ASize);
        var size = keys.Count("size");
        var profile = keys.Text("profile");
        var map = ReadPath(keys, "map", files);
        var leader = keys.Text("leader");
        keys.Require("what", AText);
        var what = keys.Both("what");
        keys.Require("attribution", AText);
        var attribution = keys.Both("attribution");
        var licence = keys.Text("licence");
        keys.Done();
        if (!keys.Has("address") && !keys.Has("file"))
        {
            problems.Add(YamlProblem.MissingKey(file, keys.Line, "address", AnOrigin));
        }
        if (!keys.Has("profile") && !keys.Has("map"))
        {
            problems.Add(YamlProblem.MissingKey(file, keys.Line, "profile", AReading));
        }
        if (sha256 is not null && !HashForm().IsMatch(sha256))
        {
            problems.Add(
                YamlProblem.WrongType(
                    file,
                    keys.LineOf("sha256"),
                    "sha256",
                    new("64 шістнадцяткові цифри малими літерами", "64 lower-case hexadecimal digits")
                )
            );
        }
        return sha256 is null || size is not { } bytes || what is null || attribution is null
            ? null
            : new(address, local, sha256, bytes, profile, map, leader, what, attribution, licence);
    }

    private static Uri? ReadAddress(Keys keys)
    {
        var text = keys.Text("address");
        if (text is null)
        {
            return null;
        }
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
        {
            return address;
        }
        keys.Problems.Add(
            YamlProblem.WrongType(
                keys.File,
                keys.LineOf("address"),
                "address",
                new("адреса https://…", "an address https://…")
            )
        );
        return null;
    }

    private static string? ReadPath(Keys keys, string key, ReadOnce files)
    {
        var path = keys.Text(key);
        if (path is null)
        {
            return null;
        }
        var line = keys.LineOf(key);
        var name = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (!ByteName.IsSafe(name))
        {
            keys.Problems.Add(CaseProblem.UnsafePath(keys.File, line, path));
            return null;
        }
        if (files.TryRead(name) is null)
        {
            keys.Problems.Add(
                CaseProblem.MissingFile(
                    files.Named(path),
                    new(
                        $"його називає {keys.File}:{line}; покладіть його туди",
                        $"{keys.File}:{line} names it; put it there"
                    )
                )
            );
        }
        return name;
    }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HashForm();
}
