using System.Collections.Frozen;

namespace SessionM.Client;

/// <summary>One list of the filter, read once.</summary>
internal sealed class NameFilter(ForwardFilterList list, IEqualityComparer<string>? comparer = null)
{
    private readonly FrozenSet<string> _allow = list.Allow.ToFrozenSet(comparer ?? StringComparer.Ordinal);
    private readonly FrozenSet<string> _deny = list.Deny.ToFrozenSet(comparer ?? StringComparer.Ordinal);
    private readonly bool? _others = list.Others;

    /// <summary>Whether the name is sent; <see langword="null"/> when the list does not say.</summary>
    public bool? Find(string name)
    {
        if (_deny.Contains(name))
        {
            return false;
        }

        return _allow.Contains(name) ? true : _others;
    }

    /// <summary>Whether something that goes by several names is turned off by one of them.</summary>
    public bool TurnsOff(params ReadOnlySpan<string?> names)
    {
        bool isAllowed = false;
        foreach (string? name in names)
        {
            if (name is null)
            {
                continue;
            }

            if (_deny.Contains(name))
            {
                return true;
            }

            isAllowed |= _allow.Contains(name);
        }

        return !isAllowed && _others is false;
    }
}
