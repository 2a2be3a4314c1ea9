using Integration.Http;

namespace SessionM.Client;

/// <content>Tiers of Connect.</content>
public static partial class SessionMOperations
{
    /// <summary>Moves a customer to a tier level.</summary>
    public static Operation ConnectMoveUser { get; } = Connect(
        "connect.movement.move_user", "incentives/api/1.0/movement/move_user", RetrySafety.AtMostOnce, DomainsPage, inferred: "the body");

    /// <summary>Lets SessionM move a customer to the level the customer qualifies for.</summary>
    public static Operation ConnectQualifying { get; } = Connect(
        "connect.movement.qualifying", "incentives/api/1.0/movement/qualifying", RetrySafety.AtMostOnce, DomainsPage, inferred: "the body");

    private static Operation[] TierOperations =>
    [
        ConnectMoveUser,
        ConnectQualifying,
    ];
}
