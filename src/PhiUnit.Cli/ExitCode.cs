namespace PhiUnit.Cli;

/// <summary>What a run came to, for scripts.</summary>
static class ExitCode
{
    public const int Done = 0;
    public const int Usage = 1;
    public const int InputRefused = 2;
    public const int CheckFailed = 3;
    public const int NotFound = 4;
    public const int InternalError = 70;
    public const int Busy = 75;
}
