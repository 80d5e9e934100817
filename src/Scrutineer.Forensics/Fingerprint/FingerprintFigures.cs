namespace Scrutineer.Forensics.Fingerprint;

/// <summary>The histogram of turnout × result of all stations.</summary>
/// <param name="Finding">Whose histogram; it holds voters.</param>
public sealed record FingerprintFigureData(FingerprintFinding Finding) : FigureData;

/// <summary>The same histogram for each of several regions.</summary>
/// <param name="Finding">Whose regions.</param>
public sealed record RegionFingerprintsFigureData(FingerprintFinding Finding) : FigureData;
