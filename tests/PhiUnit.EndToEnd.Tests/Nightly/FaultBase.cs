using PhiUnit.Data.Workspaces;

namespace PhiUnit.EndToEnd.Tests.Nightly;

/// <summary>The workspace of a night that ended after a step, from which a night goes on.</summary>
sealed class FaultBase
{
    readonly NightWorkspace _night;
    readonly string _folder;

    public FaultBase(NightWorkspace night, string? until)
    {
        (_night, Until, _folder) = (night, until, night.Copy());
        if (until is not null) Assert.Equal(0, NightWorkspace.NightHere(_folder, null, "--until", until).ExitCode);
        Counted = Fault.Of("count")!;
        Assert.Equal(0, NightWorkspace.NightHere(Copy(), Counted).ExitCode);
    }

    /// <summary>The last step that was done; null for none.</summary>
    public string? Until { get; }

    /// <summary>The calls of the night that goes on.</summary>
    public Fault Counted { get; }

    public string Copy() => _night.Copy(_folder);
}
