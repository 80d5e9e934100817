using Scrutineer.Wording;

namespace Scrutineer.Returns.Mappings;

/// <summary>Which built-in profile a header asks for.</summary>
internal static class Recognition
{
    public static Outcome<Layout> Resolve(Headers headers, string file)
    {
        if (Canonical.Fits(headers))
        {
            return Canonical.Resolve(headers, file);
        }
        return RuCec.Fits(headers)
            ? RuCec.Resolve(headers, file)
            : Outcome<Layout>.Refused(MappingProblem.Unknown(file, headers));
    }

    /// <summary>The id of the profile that <see cref="Resolve"/> takes.</summary>
    public static string Id(Headers headers) => Canonical.Fits(headers) ? Mapping.Canonical.Id : Mapping.RuCec.Id;
}
