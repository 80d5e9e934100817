namespace Scrutineer.Forensics.Digits;

/// <summary>Each digit test with its own false alarms.</summary>
/// <param name="Finding">Whose.</param>
public sealed record DigitsNumbersData(DigitsFinding Finding) : NumbersData;
