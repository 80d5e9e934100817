using Scrutineer.Reports.Sealing;

namespace Scrutineer.Reports.Receipts;

/// <summary>What may be kept of a receipt: neither leads back to its words.</summary>
/// <param name="LookUpHash">SHA-256 of the look-up id, 64 hexadecimal digits.</param>
/// <param name="Recipient">The key that answers are sealed to.</param>
public sealed record ReceiptMark(string LookUpHash, X25519Recipient Recipient);
