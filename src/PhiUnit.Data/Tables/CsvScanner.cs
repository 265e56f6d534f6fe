namespace PhiUnit.Data.Tables;

/// <summary>
/// Splits delimited text into rows strictly by RFC 4180: quotes only around a whole field and doubled inside it; lines end with CR LF, LF or CR.
/// A cell equal to the one above it is the same string, which is most of what keys take.
/// </summary>
internal sealed class CsvScanner(char delimiter, int maxCell)
{
    private const int LongestShared = 64;
    private string text = "";
    private bool goesOn;
    private readonly List<string?> _cells = [];
    private string?[] _above = [];
    private int _at;
    private int _line = 1;

    /// <summary>What a field of the row just read breaks.</summary>
    public enum Fault { None, Unclosed, Stray, TooLong }

    /// <summary>The first fault of the row just read.</summary>
    public Fault Found { get; private set; }

    /// <summary>The field with the fault.</summary>
    public string Faulty { get; private set; } = "";

    /// <summary>The physical line on which the next row starts.</summary>
    public int Line => _line;

    /// <summary>Characters of the row that does not end yet.</summary>
    public int Unfinished => text.Length - _at;

    /// <summary>Hands over text: all of it, or the next block.</summary>
    /// <param name="block">What follows the text so far.</param>
    /// <param name="more">More follows: a row that does not end in this block is read with the next.</param>
    public void Feed(string block, bool more)
    {
        text = _at < text.Length ? string.Concat(text.AsSpan(_at), block) : block;
        (_at, goesOn) = (0, more);
    }

    /// <summary>The next row with the physical line on which it starts; null at the end.</summary>
    public TextRow? Next()
    {
        (Found, Faulty) = (Fault.None, "");
        if (_at >= text.Length) return null;
        var (start, from) = (_line, _at);
        _cells.Clear();
        do _cells.Add(_at < text.Length && text[_at] == '"' ? Quoted() : Plain()); while (Delimited());
        var end = _at;
        EndLine();
        // A line end at the very end of a block may be the first half of one.
        if (goesOn && (_at == end || _at == text.Length))
        {
            (_line, _at) = (start, from);
            return null;
        }
        _above = [.. _cells];
        return new TextRow(start, _above);
    }

    private string? Plain()
    {
        var start = _at;
        var quote = false;
        for (; _at < text.Length; _at++)
        {
            var c = text[_at];
            if (c == delimiter || c is '\n' or '\r') break;
            quote |= c == '"';
        }
        var field = text.AsSpan(start, _at - start);
        if (field.Length > maxCell) Blame(Fault.TooLong, field);
        else if (quote) Blame(Fault.Stray, field);
        return Shared(field);
    }

    private string? Quoted()
    {
        var start = ++_at;
        var doubled = false;
        for (; _at < text.Length; _at++)
        {
            if (text[_at] == '"')
            {
                if (_at + 1 >= text.Length || text[_at + 1] != '"') break;
                doubled = true;
                _at++;
            }
            else if (text[_at] == '\n' || (text[_at] == '\r' && (_at + 1 >= text.Length || text[_at + 1] != '\n'))) _line++;
        }
        var field = text.AsSpan(start, Math.Min(_at, text.Length) - start);
        if (field.Length > maxCell) Blame(Fault.TooLong, field);
        if (_at >= text.Length) Blame(Fault.Unclosed, field);
        else if (++_at < text.Length && text[_at] != delimiter && text[_at] is not ('\n' or '\r')) Blame(Fault.Stray, field);
        return doubled ? field.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : Shared(field);
    }

    // Past a stray quote the row goes on to its next delimiter, so that every broken row is reported once.
    private bool Delimited()
    {
        while (_at < text.Length && text[_at] != delimiter && text[_at] is not ('\n' or '\r')) _at++;
        if (_at >= text.Length || text[_at] != delimiter) return false;
        _at++;
        return true;
    }

    private void EndLine()
    {
        if (_at >= text.Length) return;
        if (text[_at++] == '\r' && _at < text.Length && text[_at] == '\n') _at++;
        _line++;
    }

    private string? Shared(ReadOnlySpan<char> field)
    {
        if (field.IsEmpty) return null;
        var i = _cells.Count;
        return i < _above.Length && field.Length <= LongestShared && _above[i] is { } above && field.SequenceEqual(above) ? above : field.ToString();
    }

    private void Blame(Fault fault, ReadOnlySpan<char> field)
    {
        if (Found == Fault.None) (Found, Faulty) = (fault, field[..Math.Min(field.Length, 80)].ToString());
    }
}
