namespace PhiUnit.Data.Tables;

/// <summary>A file cannot be read as a table at all; the notes say why and where.</summary>
public sealed class InputRefusedException : Exception
{
    public InputRefusedException(IReadOnlyList<Note> notes) : base(string.Join(Environment.NewLine, notes.Select(n => n.Message))) =>
        Notes = notes;

    public InputRefusedException(Note note) : this([note]) { }

    public IReadOnlyList<Note> Notes { get; }
}
