namespace Scrutineer.Returns;

/// <summary>A territorial commission: its name and the index of its region. Names repeat across regions, so both count.</summary>
/// <param name="Region">Index in <see cref="ReturnSet.Regions"/>.</param>
/// <param name="Name">As the source writes it.</param>
public sealed record Commission(int Region, string Name);
