using System.Text.Json;

namespace Braze.Client;

/// <summary>What the JSON of one attribute asks Braze to do.</summary>
internal enum AttributeOperation
{
    /// <summary>Sets the value, or clears it.</summary>
    Set,

    /// <summary><c>{"inc": 1}</c>.</summary>
    Increment,

    /// <summary><c>{"add": ["a"], "remove": ["b"]}</c>.</summary>
    ChangeArray,

    /// <summary><c>{"$update": …}</c> or <c>{"$remove": …}</c>: the same when repeated.</summary>
    ChangeObjects,

    /// <summary>With <c>{"$add": …}</c>: once more when repeated.</summary>
    AddsObjects,
}
