namespace Braze.Client;

/// <summary>
/// Notices that a sequence runs in a circle, remembering two of its steps however long it is (Brent's algorithm): the one before, and one that is
/// moved up whenever the steps since it have doubled. A circle is found within three times the steps that lead into it and around it.
/// </summary>
internal sealed class RepeatDetector<T>
    where T : IEquatable<T>
{
    private T? _last;
    private T? _mark;
    private bool _hasMark;
    private long _stepsToMark;
    private long _stride = 1;

    /// <summary>Takes the next step.</summary>
    /// <returns>Whether it is one of the two remembered.</returns>
    public bool HasSeen(T step)
    {
        if (_hasMark && (step.Equals(_mark) || step.Equals(_last)))
        {
            return true;
        }

        _last = step;
        if (--_stepsToMark < 0)
        {
            _mark = step;
            _hasMark = true;
            _stepsToMark = _stride - 1;
            _stride *= 2;
        }

        return false;
    }
}
