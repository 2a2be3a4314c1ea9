namespace SessionM.Client.Tests;

/// <summary>A small transaction, as the golden files have it.</summary>
internal static class PosSample
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    public static PosTransaction Transaction(string id = "t-1", bool isClosed = false) => new()
    {
        TransactionId = id,
        IsClosed = isClosed,
        OpenTime = Now,
        ModifiedTime = Now,
        Subtotal = 10,
        Items = { Item() },
    };

    public static PosItem Item() => new() { LineId = "1", ItemId = "sku-1", Quantity = 2, UnitPrice = 5, Subtotal = 10 };

    public static PosPayment Payment(string userId) => new()
    {
        PaymentId = "p-1",
        Amount = 10,
        Type = "CASH",
        PaymentTime = Now,
        UserId = userId,
        UserIdType = PosUserIdType.SessionM,
    };
}
