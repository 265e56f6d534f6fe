namespace PhiUnit.Web.Answers;

/// <summary>A caller's text, short and harmless enough to be shown to him again.</summary>
static class Shown
{
    const int Most = 40;

    public static string Of(string text)
    {
        var plain = string.Concat(text.Take(Most).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
        return text.Length > Most ? plain + "…" : plain;
    }
}
