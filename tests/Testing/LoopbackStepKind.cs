namespace Testing;

/// <summary>The deeds of a <see cref="LoopbackStep"/>.</summary>
public enum LoopbackStepKind
{
    Answer,
    AnswerAndClose,
    ResetOnConnect,
    ResetAfterReading,
    CloseAfterReading,
    Hang,
}
