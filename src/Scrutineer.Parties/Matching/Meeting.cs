using Scrutineer.Parties.Names;

namespace Scrutineer.Parties.Matching;

/// <summary>The rule by which two words met, or why they did not.</summary>
public enum MeetingRule
{
    /// <summary>They did not.</summary>
    None,

    /// <summary>The same sounds.</summary>
    SameSounds,

    /// <summary>Forms of one given name.</summary>
    GivenName,

    /// <summary>Patronymics of one father's name.</summary>
    Patronymic,

    /// <summary>Sounds that differ as spellings and slips differ.</summary>
    NearSounds,

    /// <summary>An initial and a word that begins with it.</summary>
    Initial,

    /// <summary>Arabic script and a Latin spelling of the same consonants.</summary>
    Consonants,

    /// <summary>Words run together on one side.</summary>
    RunTogether,
}

/// <summary>How alike two words are, and by which rule. Depends on the two words alone.</summary>
internal static class Meeting
{
    private const float OtherForm = 0.99f;
    private const float OtherGender = 0.9f;

    /// <summary>Likeness 0–1; 0 when they do not meet.</summary>
    public static float Of(NameToken a, NameToken b, out MeetingRule rule)
    {
        rule = MeetingRule.None;
        if (a.Kind is TokenKind.Initial || b.Kind is TokenKind.Initial)
        {
            return Initials(a, b, ref rule);
        }
        if (IsFixed(a.Kind) || IsFixed(b.Kind))
        {
            rule = a.Kind == b.Kind && a.Sounds == b.Sounds ? MeetingRule.SameSounds : MeetingRule.None;
            return rule is MeetingRule.None ? 0 : 1;
        }
        if ((a.Kind is TokenKind.Particle) != (b.Kind is TokenKind.Particle))
        {
            rule = a.Sounds == b.Sounds ? MeetingRule.SameSounds : MeetingRule.None;
            return Score(rule);
        }
        if (a.Given > 0 && b.Given > 0)
        {
            rule =
                a.Given != b.Given ? MeetingRule.None
                : a.Sounds == b.Sounds ? MeetingRule.SameSounds
                : MeetingRule.GivenName;
            return Score(rule);
        }
        if (a.Kind is TokenKind.Patronymic && b.Kind is TokenKind.Patronymic)
        {
            return Fathers(a, b, ref rule);
        }
        if (a.Ending != b.Ending && a.Ending is not SurnameEnding.None && b.Ending is not SurnameEnding.None)
        {
            return 0;
        }
        var likeness = Near(a, b, ref rule);
        return a.Gender != b.Gender && a.Gender is not Gender.Unknown && b.Gender is not Gender.Unknown
            ? likeness * OtherGender
            : likeness;
    }

    private static bool IsFixed(TokenKind kind) => kind is TokenKind.Number or TokenKind.LegalForm;

    private static float Score(MeetingRule rule) =>
        rule switch
        {
            MeetingRule.None => 0,
            MeetingRule.SameSounds => 1,
            _ => OtherForm,
        };

    private static float Initials(NameToken a, NameToken b, ref MeetingRule rule)
    {
        if (
            IsFixed(a.Kind)
            || IsFixed(b.Kind)
            || a.Sounds.Length == 0
            || b.Sounds.Length == 0
            || a.Sounds[0] != b.Sounds[0]
        )
        {
            return 0;
        }
        rule = MeetingRule.Initial;
        return a.Kind == b.Kind ? 1 : 0.95f;
    }

    private static float Fathers(NameToken a, NameToken b, ref MeetingRule rule)
    {
        if (a.Gender != b.Gender)
        {
            return 0;
        }
        if (a.Father > 0 && b.Father > 0)
        {
            rule =
                a.Father != b.Father ? MeetingRule.None
                : a.Sounds == b.Sounds ? MeetingRule.SameSounds
                : MeetingRule.Patronymic;
            return Score(rule);
        }
        return Near(a, b, ref rule);
    }

    private static float Near(NameToken a, NameToken b, ref MeetingRule rule)
    {
        if (a.Alphabetic != b.Alphabetic)
        {
            var arabic = Skeletons.IsArabic(a.Sounds) || Skeletons.IsArabic(b.Sounds);
            // Vowels that Arabic leaves out may be many, but not more than two to a consonant.
            var longest = Math.Max(a.Sounds.Length, b.Sounds.Length);
            if (!arabic || a.Skeleton.Length == 0 || longest > (2 * a.Skeleton.Length) + 2 || a.Skeleton != b.Skeleton)
            {
                return 0;
            }
            rule = MeetingRule.Consonants;
            return 0.93f;
        }
        var likeness = SoundDistance.Likeness(a.Sounds, b.Sounds);
        rule =
            likeness >= 1 ? MeetingRule.SameSounds
            : likeness > 0 ? MeetingRule.NearSounds
            : MeetingRule.None;
        // What is doubtful counts less than in proportion: two doubtful words make no name.
        return likeness >= 1 ? 1 : likeness * MathF.Sqrt(likeness);
    }
}
