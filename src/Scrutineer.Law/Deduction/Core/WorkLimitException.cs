using System.Globalization;

namespace Scrutineer.Law.Deduction.Core;

/// <summary>A bound on the evaluation of rules was met. It never leaves the room: its door turns it into an answer.</summary>
#pragma warning disable CA1032, CA1064 // Without its bound it would say nothing.
internal sealed class WorkLimitException(long most)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"More than {most} steps."));
#pragma warning restore CA1032, CA1064
