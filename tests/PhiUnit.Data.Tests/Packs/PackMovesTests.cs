using PhiUnit.Core.Projection;
using PhiUnit.Data.Packs;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Packs;

/// <summary>flows.csv: moves between the places of a pack.</summary>
public class PackMovesTests
{
    const string Header = "origin,destination,year,sex,age,rate";

    [Fact]
    public void A_named_origin_beats_a_named_destination_and_only_pairs_with_a_row_are_kept()
    {
        using var folder = ThreePlaces();
        folder.Write("flows.csv", Header, "X1,*,*,female,1,0.1", "*,X2,*,female,1,0.2", "X1,X2,*,female,2,0.3", "X1,X2,2025,female,2,0.4");

        var rates = PackReader.Read(folder.Path).Rates.OriginDestination!;

        Assert.Equal([new(0, 1), new(0, 2), new(2, 1)], rates.Pairs);
        double At(int step, int pair, int age) => rates.PerSurvivor[(step * rates.Pairs.Count + pair) * rates.PairLength + age];
        Assert.Equal((0.1, 0.1, 0.2), (At(0, 0, 1), At(0, 1, 1), At(0, 2, 1)));
        Assert.Equal((0.3, 0.4), (At(0, 0, 2), At(1, 0, 2)));
    }

    [Fact]
    public void What_leaves_one_place_arrives_at_another()
    {
        using var folder = ThreePlaces();
        folder.Write("flows.csv", [Header, .. PackFolder.Cells((s, a) => $"*,*,*,{s},{a},0.05")]);

        var (result, _) = PackReader.Read(folder.Path).Project();

        Assert.True(Balance.Of(result).Holds);
        var (into, outOf) = (result.Of(Component.InternalIn, 2025).ToArray().Sum(), result.Of(Component.InternalOut, 2025).ToArray().Sum());
        Assert.True(outOf > 0);
        Assert.Equal(outOf, into, 1e-9);
    }

    [Fact]
    public void Rates_that_add_to_more_than_one_are_clipped_and_nobody_is_made()
    {
        using var folder = ThreePlaces();
        folder.Write("flows.csv", Header, "X1,X2,*,male,1,0.9", "X1,X3,*,male,1,0.6");
        folder.Write("migration.csv", "place,year,sex,age,flow,measure,value", "X1,*,male,1,international_out,rate,0.5");

        var (result, _) = PackReader.Read(folder.Path).Project();

        // 90 survivors of 100; 81 + 54 + 45 asked to leave: half of each can.
        double At(Component component, int place) => result.Of(component, 2024)[result.Shape.Cell(place, Core.Sex.Male, 1)];
        Assert.Equal(90, At(Component.Clipped, 0), 1e-9);
        Assert.Equal((40.5, 27.0), (At(Component.InternalIn, 1), At(Component.InternalIn, 2)));
        Assert.Equal(0, result.Population(2024)[result.Shape.Cell(0, Core.Sex.Male, 1)]);
        Assert.True(Balance.Of(result).Holds);
    }

    [Fact]
    public void Every_fault_is_listed()
    {
        using var folder = ThreePlaces();
        folder.Write("flows.csv", Header, "X1,X1,*,female,1,0.1", "X1,X9,*,female,1,0.1", "X1,X2,*,female,1,1.1", "X1,X2,*,female,7,0.1", "X2,X3,*,female,1,0.1", "X2,X3,*,female,1,0.2");

        var refusal = Assert.Throws<InputRefusedException>(() => PackReader.Read(folder.Path));

        string[] expected =
        [
            "flows.csv, line 2, destination: found 'X1', expected another place than the origin",
            "flows.csv, line 3, destination: found 'X9', expected a place of base.csv, or *",
            "flows.csv, line 4, rate: found 1.1, expected 0 to 1",
            "flows.csv, line 5, age: found '7', expected a whole number from 0 to 2",
            "flows.csv, line 7, origin: found a second row for X2 to X3 2024",
        ];
        Assert.All(expected, sentence => Assert.Contains(refusal.Notes, n => n.Message.StartsWith(sentence, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, refusal.Notes.Count);
    }

    [Theory]
    [InlineData("mid-step")]
    [InlineData("end-step")]
    public void Another_convention_is_refused_with_all_other_faults(string convention)
    {
        using var folder = ThreePlaces();
        folder.Write("pack.yaml", $"convention: {convention}", "first_year: 2023", "last_year: 2025", "open_age: 2", "sex_ratio_at_birth: 1.05");
        folder.Write("flows.csv", Header, "X1,X1,*,female,1,0.1");
        folder.Write("migration.csv", "place,year,sex,age,flow,measure,value", "*,*,female,1,net,rate,0.1");

        var refusal = Assert.Throws<InputRefusedException>(() => PackReader.Read(folder.Path));

        Assert.Equal(["E_CONVENTION", "E_NET_RATE", "E_SAME_PLACE"], refusal.Notes.Select(n => n.Code).Order(StringComparer.Ordinal));
    }

    static PackFolder ThreePlaces()
    {
        var folder = PackFolder.Small();
        folder.Write("base.csv", ["place,sex,age,population", .. new[] { "X1", "X2", "X3" }.SelectMany(p => PackFolder.Cells((s, a) => $"{p},{s},{a},100"))]);
        return folder;
    }
}
