namespace Scrutineer.Publishing;

/// <summary>Codes of the steps that mend what can be wrong with a publication, for a host to name in its own way.</summary>
public static class PublishingRemedy
{
    /// <summary>Sign the file again.</summary>
    public const string SignAgain = "sign-again";

    /// <summary>Sign one of the files that the act is written to.</summary>
    public const string SignActFile = "sign-act-file";

    /// <summary>Sign this act's note.</summary>
    public const string SignAct = "sign-act";

    /// <summary>Adopt the act.</summary>
    public const string AdoptAct = "adopt-act";

    /// <summary>Ask another timestamp authority.</summary>
    public const string OtherAuthority = "other-timestamp-authority";

    /// <summary>Take a format that needs no Chromium.</summary>
    public const string OtherFormat = "other-format";

    /// <summary>Give the returns that the numbers come from.</summary>
    public const string GiveReturns = "give-returns";

    /// <summary>Give the policy that says whom to believe.</summary>
    public const string GivePolicy = "give-policy";

    /// <summary>Make a key.</summary>
    public const string MakeKey = "make-key";
}
