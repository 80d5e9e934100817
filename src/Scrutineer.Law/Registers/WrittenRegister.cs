namespace Scrutineer.Law.Registers;

/// <summary>What register files hold, in the order of the files; sentences are not yet understood.</summary>
/// <param name="Sources">What facts cite.</param>
/// <param name="Terms">What sentences speak about.</param>
/// <param name="Facts">The facts.</param>
public sealed record WrittenRegister(
    IReadOnlyList<Source> Sources,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<StatedFact> Facts
);
