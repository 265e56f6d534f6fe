using PhiUnit.Core.Projection;

namespace PhiUnit.Core.Tests.Projection;

public class BalanceTests
{
    [Theory]
    [InlineData(1e-6)]
    [InlineData(double.NaN)]
    public void A_cell_that_does_not_balance_is_found_and_named(double error)
    {
        var c = new RandomProjection(places: 2, openAge: 5, draws: 1, steps: 3, seed: 7);
        var result = c.Run();
        var cell = c.Shape.Cell(1, Sex.Male, 5);
        result.Of(Component.Deaths, 2025)[cell] += error;

        var balance = Balance.Of(result);

        Assert.False(balance.Holds);
        Assert.Equal((2025, cell), (balance.Year, balance.Cell));
    }
}
