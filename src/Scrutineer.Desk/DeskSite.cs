using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Scrutineer.Desk;

/// <summary>The face of the room: what a host adds and maps.</summary>
public static class DeskSite
{
    /// <summary>Adds what the site needs.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, DeskOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services
            .AddSingleton(options)
            .AddSingleton<SealedState>()
            .AddSingleton<Admission>()
            .AddSingleton<Questions>()
            .AddSingleton<LastPage>()
            .AddSingleton<ComingBack>()
            .AddSingleton<Envelopes>();
    }

    /// <summary>Maps every page. The host logs no requests and compresses no answers.</summary>
    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        Routes.Map(routes);
        return routes;
    }
}
