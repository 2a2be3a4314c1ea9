using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>Answers of <c>get_user_offers</c>.</summary>
internal static class WalletPage
{
    /// <param name="skip">The number of the first offer.</param>
    /// <param name="offers">How many there are on the page.</param>
    /// <param name="total">How many there are in the wallet.</param>
    public static byte[] Of(int skip, int offers, int total)
    {
        StringBuilder page = new("""{"status":"ok","payload":{"user_id":"u-1","user_offers":[""");
        for (int i = 0; i < offers; i++)
        {
            page.Append(i == 0 ? "" : ",").Append(Offer(skip + i));
        }

        page.Append(CultureInfo.InvariantCulture, $$$"""],"total_records":{{{total}}},"total_points":1000,"available_points":100.5}}""");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Offer(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"id":"00000000-0000-0000-0000-{{number:000000000000}}","offer_id":"00000000-0000-0000-0001-{{number % 50:000000000000}}","root_offer_id":"00000000-0000-0000-0002-{{number % 50:000000000000}}","offer_group_id":"00000000-0000-0000-0000-000000000000","offer_type":"manual_fulfillment","name":"Drink {{number}}","description":"A drink of your choice","terms":"Once","pos_discount_id":"pos-{{number}}","is_redeemable":true,"start_date":"2026-01-01T00:00:00Z","end_date":"2026-12-31T23:59:59Z","acquire_date":"2026-02-03T04:05:06.1234567Z","redeem_date":null,"expiration_date":"2026-06-30T12:00:00Z","redemption_start_date":"2026-02-04T00:00:00Z","redemption_end_date":"2026-07-01T00:00:00Z","media":[{"id":"m-{{number % 50}}","uri":"https://media.example.test/{{number % 50}}.png","category_id":"c-1","category_name":"Logo","content_type":1,"culture":"en-US","offer_id":"00000000-0000-0000-0001-{{number % 50:000000000000}}"}]}
        """);
}
