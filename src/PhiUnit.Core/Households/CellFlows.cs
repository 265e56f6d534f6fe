using System.Runtime.Intrinsics;

namespace PhiUnit.Core.Households;

/// <summary>The trend of four cells in a step, taken apart, in people.</summary>
/// <param name="Settled">Who would be there without migration.</param>
/// <param name="Arrivals">Who came.</param>
/// <param name="Leavers">Who really left.</param>
/// <param name="KeptInternal">Who wanted to leave for elsewhere in the country, and was kept.</param>
/// <param name="KeptAbroad">Who wanted to leave the country, and was kept.</param>
readonly record struct CellFlows(
    Vector256<double> Settled, Vector256<double> Arrivals, Vector256<double> Leavers, Vector256<double> KeptInternal, Vector256<double> KeptAbroad);
