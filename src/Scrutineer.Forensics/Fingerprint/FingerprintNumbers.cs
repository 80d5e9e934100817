namespace Scrutineer.Forensics.Fingerprint;

/// <summary>The histogram in blocks of twenty by twenty points.</summary>
/// <param name="Finding">Whose.</param>
public sealed record FingerprintNumbersData(FingerprintFinding Finding) : NumbersData;
