namespace Scrutineer.Reports.Envelopes;

/// <summary>Somebody who is said to have acted: the role first; a name only where the person gave one on the page that says what it is for.</summary>
/// <param name="Role">Such as a commission's chair, in the person's words.</param>
/// <param name="Name">May be empty.</param>
public sealed record Actor(string Role, string Name);
