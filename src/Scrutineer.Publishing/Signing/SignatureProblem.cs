using Scrutineer.Wording;

namespace Scrutineer.Publishing.Signing;

/// <summary>What can be wrong with a signature by certificate or a timestamp.</summary>
internal static class SignatureProblem
{
    /// <summary>Of the problem that says that a signature is of something else.</summary>
    public const string OtherContentCode = "signature-of-other-content";

    private static readonly Bilingual SignAgain = new(
        "підпишіть ще раз; у чужому пакеті — не довіряйте йому",
        "sign again; in a bundle of others, do not trust it"
    );

    public static Problem Unreadable(string file) =>
        Make(
            "signature-unreadable",
            "це не один окремий підпис CMS чи відповідь RFC 3161",
            "this is not one detached CMS signature or RFC 3161 answer",
            file
        );

    public static Problem Weak(string file) =>
        Make(
            "signature-digest",
            "хеш не SHA-256, SHA-384 чи SHA-512: інших ми не приймаємо",
            "the digest is not SHA-256, SHA-384 or SHA-512: no others are accepted",
            file
        );

    public static Problem NotCades(string file) =>
        Make(
            "signature-not-cades",
            "підпис не називає свого документа та сертифіката (підписані атрибути CAdES)",
            "the signature does not name its document and certificate (signed attributes of CAdES)",
            file
        );

    public static Problem OtherContent(string file) =>
        Make(OtherContentCode, "підписано щось інше", "something else was signed", file);

    public static Problem NoCertificate(string file) =>
        Make(
            "signature-without-certificate",
            "у підписі немає сертифіката підписувача",
            "the signer's certificate is not in the signature",
            file
        );

    public static Problem NotForSigning(string file) =>
        Make(
            "certificate-not-for-signing",
            "сертифікат видано не для підпису документів",
            "the certificate was not issued for signing documents",
            file
        );

    public static Problem NotGranted(string file) =>
        Make("timestamp-not-granted", "служба не видала позначки часу", "the authority granted no timestamp", file);

    public static Problem Broken(string file, string why) =>
        Make("signature-broken", $"підпис не тримається: {why}", $"the signature does not hold: {why}", file);

    private static Problem Make(string code, string uk, string en, string file) =>
        new(code, new Bilingual(uk, en), SignAgain, file, Remedy: new Remedy(PublishingRemedy.SignAgain));
}
