using System.Runtime.Intrinsics;

namespace PhiUnit.Core.Households;

/// <summary>What the trend flows of four draws are multiplied by.</summary>
/// <param name="In">Factor of the in-flows.</param>
/// <param name="Out">Factor of the out-flows.</param>
/// <param name="SpreadIn">Arrivals per settled person, where the trend has no in-flow whose profile could be followed; 0 otherwise.</param>
/// <param name="SpreadOut">Leavers per settled person, where it has no out-flow; 0 otherwise.</param>
readonly record struct FlowScale(Vector256<double> In, Vector256<double> Out, Vector256<double> SpreadIn, Vector256<double> SpreadOut);
