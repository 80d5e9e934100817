using Scrutineer.Acts.Claims;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>Drafts of every act from one basis.</summary>
public static class Drafts
{
    /// <summary>The act, or every reason why there can be none.</summary>
    public static Outcome<ActDraft> From(ActKind kind, ActBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return Of(kind, basis.InOwnWords());
    }

    private static Outcome<ActDraft> Of(ActKind kind, ActBasis basis) =>
        kind switch
        {
            ActKind.Resolution => ResolutionDraft.From(basis),
            ActKind.Statement => StatementDraft.From(basis),
            ActKind.AppealToStates => AppealToStatesDraft.From(basis),
            ActKind.CallOnCitizens => CallOnCitizensDraft.From(basis),
            ActKind.AppealToSecurityService => AppealToSecurityServiceDraft.From(basis),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
