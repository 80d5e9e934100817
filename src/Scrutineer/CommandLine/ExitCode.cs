namespace Scrutineer.CommandLine;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input was read and refused; the problems say why.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself was not understood.</summary>
    public const int Usage = 2;

    /// <summary>The world did not allow it: disk full, no network, no permission.</summary>
    public const int Unavailable = 3;

    /// <summary>Of <c>verify</c>: nothing is broken, but not everything was checked.</summary>
    public const int Incomplete = 4;

    /// <summary>Of <c>verify</c>: the bundle agrees with itself, but no policy says whose word counts.</summary>
    public const int NobodyVouches = 5;

    /// <summary>Interrupted (Ctrl-C); nothing half written.</summary>
    public const int Interrupted = 130;
}
