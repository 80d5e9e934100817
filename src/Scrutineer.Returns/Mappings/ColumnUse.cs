namespace Scrutineer.Returns.Mappings;

/// <summary>What one column of the file was taken for.</summary>
/// <param name="Header">The header as it is written.</param>
/// <param name="Use">A field's id (<c>registered</c>), <c>choice</c>, <c>region</c>, <c>commission</c>, <c>station</c>, or <c>ignored</c>.</param>
public sealed record ColumnUse(string Header, string Use);
