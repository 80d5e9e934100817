using System.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>The private key that a command signs with: its file, and where its passphrase comes from.</summary>
internal sealed class SigningKey
{
    private readonly Option<FileInfo> _key;
    private readonly Option<FileInfo> _passphrase;
    private readonly KeyUse _use;

    /// <summary>Options <c>--key</c> and <c>--passphrase-file</c>; with a prefix, <c>--log-key</c> and so on.</summary>
    public SigningKey(
        Language language,
        Bilingual what,
        string prefix = "",
        bool required = true,
        KeyUse use = KeyUse.Note
    )
    {
        _use = use;
        _key = new Option<FileInfo>($"--{prefix}key")
        {
            Description = what.In(language),
            HelpName = "FILE",
            Required = required,
        };
        _passphrase = new Option<FileInfo>($"--{prefix}passphrase-file")
        {
            Description = new Bilingual(
                "Файл із парольною фразою ключа; без нього її буде запитано",
                "A file with the key's passphrase; without it, it is asked for"
            ).In(language),
            HelpName = "FILE",
        };
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_key);
        command.Options.Add(_passphrase);
    }

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_key) is not null;

    /// <summary>Opens the key; the caller disposes it.</summary>
    public Outcome<NoteSigner> Open(ParseResult parsed, Terminal terminal)
    {
        var path = parsed.GetValue(_key)!.ToString();
        if (!InputFiles.TryRead(path, out var bytes, out var problem, KeyFile.Longest))
        {
            return Outcome<NoteSigner>.Refused(problem);
        }
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        if (KeyFile.PublicHalf(text) is { } key && key.Use != _use)
        {
            return Outcome<NoteSigner>.Refused(OtherUse(path, _use));
        }
        var passphrase = Passphrases.Read(parsed.GetValue(_passphrase)?.ToString(), terminal);
        if (!passphrase.Succeeded)
        {
            return Outcome<NoteSigner>.Refused(passphrase.Problems);
        }
        using var secret = passphrase.Value;
        return KeyFile.Open(text, secret, path);
    }

    private static Problem OtherUse(string file, KeyUse needed) =>
        new(
            "other-use",
            needed == KeyUse.Note
                ? new Bilingual(
                    "це ключ свідка, а потрібен ключ підпису",
                    "this is a witness's key, and a signing key is needed"
                )
                : new Bilingual(
                    "це ключ підпису, а потрібен ключ свідка",
                    "this is a signing key, and a witness's key is needed"
                ),
            new Bilingual(
                "візьміть інший ключ; ключ свідка створює scrutineer key new --witness",
                "take another key; scrutineer key new --witness makes one for a witness"
            ),
            file
        );
}
