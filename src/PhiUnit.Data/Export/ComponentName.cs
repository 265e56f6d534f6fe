using PhiUnit.Core.Projection;

namespace PhiUnit.Data.Export;

/// <summary>The name of a component in files and tables.</summary>
public static class ComponentName
{
    public static string Of(Component component) => component switch
    {
        Component.Births => "births",
        Component.Deaths => "deaths",
        Component.InternalIn => "internal_in",
        Component.InternalOut => "internal_out",
        Component.InternationalIn => "international_in",
        Component.InternationalOut => "international_out",
        Component.NetMigration => "net_migration",
        Component.Adjustment => "adjustment",
        Component.Clipped => "clipped",
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, "A component expected."),
    };
}
