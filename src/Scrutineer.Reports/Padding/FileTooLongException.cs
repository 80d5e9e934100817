namespace Scrutineer.Reports.Padding;

/// <summary>A file that streams in is longer than the Desk takes.</summary>
#pragma warning disable CA1032 // It says one thing.
public sealed class FileTooLongException() : IOException("The file is longer than is accepted.");
#pragma warning restore CA1032
