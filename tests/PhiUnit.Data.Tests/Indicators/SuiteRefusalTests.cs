using PhiUnit.Data.Indicators;
using PhiUnit.Data.Tables;

namespace PhiUnit.Data.Tests.Indicators;

/// <summary>Tables that PHEindicatormethods 2.1.0 refuses are refused here too (its cases of wrong R arguments have no counterpart).</summary>
public class SuiteRefusalTests
{
    const string Folder = "fixtures/indicators";

    [SharedTheory(Folder)]
    [InlineData("phe_rate", "021", "rate", "x=count n=population")]
    [InlineData("phe_proportion", "021", "proportion", "x=count n=denominator")]
    [InlineData("phe_proportion", "023", "proportion", "x=count n=denominator")]
    [InlineData("calculate_dsr", "029", "dsr", "x=count n=population stdpop=std_population")]
    [InlineData("calculate_dsr", "033", "dsr", "x=count n=population stdpop=std_population")]
    [InlineData("calculate_dsr", "035", "dsr", "x=count n=population stdpop=std_population")]
    [InlineData("calculate_dsr", "053", "dsr", "x=count n=population stdpop=std_population eventfreq=event_frequency")]
    [InlineData("phe_dsr", "021", "dsr", "x=count n=population")]
    [InlineData("phe_dsr", "027", "dsr", "x=count n=population")]
    [InlineData("phe_sii", "051", "sii", "quantile=quantile population=population value=value se=se")]
    [InlineData("phe_sii", "055", "sii", "quantile=quantile population=population value=value lower_cl=lower upper_cl=upper")]
    [InlineData("phe_sii", "057", "sii", "quantile=quantile population=population value=value lower_cl=lower upper_cl=upper")]
    [InlineData("assign_funnel_significance", "011", "funnel", "numerator=count denominator=denominator")]
    [InlineData("assign_funnel_significance", "013", "funnel", "numerator=count denominator=denominator")]
    public void Refused(string suite, string number, string function, string parts)
    {
        var c = SuiteCase.Of(suite, failing: true).Single(s => s.Id == $"{suite}_{number}");
        var columns = parts.Split(' ').Select(p => p.Split('=')).Where(p => c.HasColumn(p[0]))
            .Select(p => (p[1], (Func<Dictionary<string, string>, int, string>)((row, _) => row[c.Column(p[0])]))).ToList();
        if (function == "dsr") columns.Add(("age_band", (row, place) => row.GetValueOrDefault("ageband") ?? row.GetValueOrDefault("Age Band") ?? $"{5 * place}-{5 * place + 4}"));
        var options = new IndicatorOptions { Scale = c.Argument("value_type") == "2" ? Core.Indicators.SlopeScale.Logit : default };
        var refusal = Assert.Throws<InputRefusedException>(() =>
        {
            var table = c.Table(IndicatorFunctions.Named(function).Columns(options), [.. columns, ("row", (_, place) => function == "funnel" ? $"{place}" : "")]);
            IndicatorRun.Of(IndicatorFunctions.Named(function), table, options);
        });
        Assert.NotEmpty(refusal.Notes);
    }
}
