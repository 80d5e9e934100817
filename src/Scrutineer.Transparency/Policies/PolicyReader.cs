using System.Globalization;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Policies;

/// <summary>Reads C2SP tlog-policy line by line; every problem names its line.</summary>
internal sealed class PolicyReader(string? file)
{
    private const string None = "none";

    // Some thousand keys: more is no policy that anybody has read.
    private const int Longest = 1 << 20;

    private readonly List<VerifierKey> _logs = [];
    private readonly List<VerifierKey> _publishers = [];
    private readonly Dictionary<string, VerifierKey> _witnesses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WitnessGroup> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _signers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _authorities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private string? _quorum;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public Outcome<TrustPolicy> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
        {
            return Outcome<TrustPolicy>.Refused(PolicyProblem.TooLong(file));
        }
        if (bytes.StartsWith(Mark))
        {
            return Outcome<TrustPolicy>.Refused(PolicyProblem.Marked(file));
        }
        if (bytes.Contains((byte)'\r'))
        {
            return Outcome<TrustPolicy>.Refused(PolicyProblem.LineEnds(file));
        }
        if (
            StrictUtf8.Decode(bytes) is not { } text
            || text.Any(c => (c < ' ' && c is not ('\n' or '\t')) || c == 0x7F)
        )
        {
            return Outcome<TrustPolicy>.Refused(PolicyProblem.NotText(file));
        }
        foreach (var (number, line) in text.Split('\n').Index())
        {
            var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0][0] != '#' && ReadLine(words, number + 1) is { } problem)
            {
                _problems.Add(problem);
            }
        }
        if (_quorum is null && _problems.Count == 0)
        {
            _problems.Add(PolicyProblem.NoQuorum(file));
        }
        return _problems.Count > 0
            ? Outcome<TrustPolicy>.Refused(_problems)
            : Outcome<TrustPolicy>.Of(
                new TrustPolicy(_logs, _publishers, _witnesses, _groups, _quorum == None ? null : _quorum)
                {
                    Signers = _signers,
                    TimestampAuthorities = _authorities,
                    RuleBases = _rules,
                }
            );
    }

    private Problem? ReadLine(string[] words, int line) =>
        words switch
        {
            ["log", var key, ..] when words.Length <= 3 => AddKey(_logs, key, KeyUse.Note, line),
            ["publisher", var key] => AddKey(_publishers, key, KeyUse.Note, line),
            ["signer", var certificate] => AddCertificate(_signers, certificate, line),
            ["tsa", var certificate] => AddCertificate(_authorities, certificate, line),
            ["rules", var hash] => AddRules(hash, line),
            ["witness", var name, var key, ..] when words.Length <= 4 => AddWitness(name, key, line),
            ["group", var name, var threshold, .. var members] => AddGroup(name, threshold, members, line),
            ["quorum", var name] => SetQuorum(name, line),
            _ => PolicyProblem.UnknownLine(file, line),
        };

    private Problem? AddKey(List<VerifierKey> keys, string text, KeyUse use, int line)
    {
        if (VerifierKey.TryParse(text) is not { } key || key.Use != use)
        {
            return NoteProblem.NotAKey(file, line);
        }
        if (keys.Exists(k => k.Raw.SequenceEqual(key.Raw)))
        {
            return PolicyProblem.Twice(key.Name, file, line);
        }
        keys.Add(key);
        return null;
    }

    /// <summary>64 hex digits, or as openssl prints them, in pairs with colons between.</summary>
    private Problem? AddCertificate(HashSet<string> certificates, string text, int line)
    {
        var pairs = text.Split(':');
        var hex = string.Concat(pairs);
        var isWhole = pairs.Length == 1 || (pairs.Length == 32 && pairs.All(p => p.Length == 2));
        return !isWhole || hex.Length != 64 || !hex.All(char.IsAsciiHexDigit)
                ? PolicyProblem.NotAFingerprint(file, line)
            : certificates.Add(hex.ToLowerInvariant()) ? null
            : PolicyProblem.Twice(text, file, line);
    }

    private Problem? AddRules(string hash, int line) =>
        hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) ? PolicyProblem.NotARuleBase(file, line)
        : _rules.Add(hash) ? null
        : PolicyProblem.Twice(hash, file, line);

    private Problem? AddWitness(string name, string text, int line)
    {
        if (VerifierKey.TryParse(text) is not { Use: KeyUse.Cosignature } key)
        {
            return NoteProblem.NotAKey(file, line);
        }
        if (IsTaken(name) || _witnesses.Values.Any(k => k.Raw.SequenceEqual(key.Raw)))
        {
            return PolicyProblem.Twice(name, file, line);
        }
        _witnesses.Add(name, key);
        return null;
    }

    private Problem? AddGroup(string name, string threshold, string[] members, int line)
    {
        if (IsTaken(name))
        {
            return PolicyProblem.Twice(name, file, line);
        }
        foreach (var member in members)
        {
            if (!_witnesses.ContainsKey(member) && !_groups.ContainsKey(member))
            {
                return PolicyProblem.UnknownName(member, file, line);
            }
            if (!_placed.Add(member))
            {
                return PolicyProblem.Twice(member, file, line);
            }
        }
        var needed = threshold switch
        {
            "all" => members.Length,
            "any" => 1,
            _ => int.TryParse(threshold, NumberStyles.None, CultureInfo.InvariantCulture, out var k) ? k : 0,
        };
        if (needed < 1 || needed > members.Length)
        {
            return PolicyProblem.Threshold(members.Length, file, line);
        }
        _groups.Add(name, new WitnessGroup(needed, members));
        return null;
    }

    private Problem? SetQuorum(string name, int line)
    {
        if (_quorum is not null)
        {
            return PolicyProblem.Twice("quorum", file, line);
        }
        if (name != None && !_witnesses.ContainsKey(name) && !_groups.ContainsKey(name))
        {
            return PolicyProblem.UnknownName(name, file, line);
        }
        _quorum = name;
        return null;
    }

    private bool IsTaken(string name) => name == None || _witnesses.ContainsKey(name) || _groups.ContainsKey(name);
}
