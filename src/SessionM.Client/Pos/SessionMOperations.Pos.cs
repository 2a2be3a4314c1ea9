using Integration.Http;

namespace SessionM.Client;

/// <content>The point of sale.</content>
public static partial class SessionMOperations
{
    private const string PosDiscountingPages = "APIs/POS/Discounting/";

    /// <summary>Sends a transaction, open, closed, changed or voided.</summary>
    public static Operation PosSendTransaction { get; } = Pos(
        "pos.send_transaction", "send_transaction", RetrySafety.Keyed, "APIs/POS/TransactionProcessing/transaction_send.htm");

    /// <summary>Looks up a customer and the offers at the point of sale.</summary>
    public static Operation PosLookup { get; } = Pos("pos.lookup", "lookup", RetrySafety.Idempotent, "APIs/POS/user_lookup.htm");

    /// <summary>Locks an offer for a transaction.</summary>
    public static Operation PosLock { get; } = Pos("pos.lock", "lock", RetrySafety.Keyed, PosDiscountingPages + "discounting_lock_offer.htm");

    /// <summary>Gives a locked offer back to the wallet.</summary>
    public static Operation PosUnlock { get; } = Pos("pos.unlock", "unlock", RetrySafety.Keyed, PosDiscountingPages + "discounting_unlock_offer.htm");

    /// <summary>Redeems an offer at once.</summary>
    public static Operation PosRedeem { get; } = Pos("pos.redeem", "redeem", RetrySafety.Keyed, PosDiscountingPages + "discounting_immediate_redeem.htm");

    /// <summary>Gives a redeemed offer back to the customer.</summary>
    public static Operation PosReinstate { get; } = Pos("pos.reinstate", "reinstate", RetrySafety.Keyed, PosDiscountingPages + "discounting_reinstate_offer.htm");

    private static Operation[] PosOperations =>
    [
        PosSendTransaction,
        PosLookup,
        PosLock,
        PosUnlock,
        PosRedeem,
        PosReinstate,
    ];
}
