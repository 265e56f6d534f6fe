using System.Text.RegularExpressions;

namespace PhiUnit.Data.Contracts;

/// <summary>One column of a contract, or a family of columns whose headers share a pattern.</summary>
public sealed class ContractColumn
{
    /// <summary>What the column means: place, sex, age, births ...</summary>
    public string Role { get; set; } = "";

    /// <summary>Pattern of the whole header, after white space is folded; named groups become keys (year, age ...). Case does not
    /// matter.</summary>
    public string Header { get; set; } = "";

    /// <summary>The header as the publisher writes it, for messages and documentation.</summary>
    public string? Shown { get; set; }

    public ColumnType Type { get; set; } = ColumnType.Text;

    /// <summary>The table is complete without it.</summary>
    public bool Optional { get; set; }

    /// <summary>No cell of the column may be empty.</summary>
    public bool Filled { get; set; }

    /// <summary>Several columns share the pattern.</summary>
    public bool Many { get; set; }

    /// <summary>False for totals and nets: read and checked, not counted as facts.</summary>
    public bool Fact { get; set; } = true;

    /// <summary>False: checked, not written to raw.</summary>
    public bool Stored { get; set; } = true;

    /// <summary>Ages that this family of columns must hold, such as <c>0-90</c>.</summary>
    public string? Ages { get; set; }

    /// <summary>Labels of the open age group as published; another spelling is noted.</summary>
    public List<string> Open { get; set; } = [];

    /// <summary>The publisher puts a row for all ages beside the single years.</summary>
    public bool Totals { get; set; }

    /// <summary>Lowest and highest possible figure: beyond is an error.</summary>
    public List<decimal> Possible { get; set; } = [];

    /// <summary>Lowest and highest likely figure: beyond is a warning.</summary>
    public List<decimal> Likely { get; set; } = [];

    public string Name => Shown ?? Header;

    private Regex? _pattern;

    /// <summary>The match of a folded header.</summary>
    public Match Match(string header) =>
        (_pattern ??= new Regex($"^(?:{Header})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).Match(header);

    /// <summary>Names of the groups in the pattern.</summary>
    public IEnumerable<string> Groups => (_pattern ?? new Regex(Header)).GetGroupNames().Where(g => !char.IsAsciiDigit(g[0]));
}
