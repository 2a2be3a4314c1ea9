namespace Integration.Sandbox;

/// <summary>In which order a reward store's offers are listed. Documented: the columns, and that the start date is the default.</summary>
internal sealed record RewardStoreOrder(string Column, bool Descending)
{
    public static RewardStoreOrder Read(ConnectForm form)
    {
        string column = form.OptionalText("sort_column") ?? "start_date";
        string direction = form.OptionalText("sort_direction") ?? "asc";
        if (column is not ("internal_name" or "start_date" or "end_date"))
        {
            form.Refuse("validation", "sort_column must be internal_name, start_date or end_date");
        }

        if (direction is not ("asc" or "desc"))
        {
            form.Refuse("validation", "sort_direction must be asc or desc");
        }

        return new RewardStoreOrder(column, direction == "desc");
    }

    public IEnumerable<(SandboxRewardStore Store, SandboxRewardStoreOffer Offer)> Sort(IEnumerable<(SandboxRewardStore Store, SandboxRewardStoreOffer Offer)> offers)
    {
        IEnumerable<(SandboxRewardStore, SandboxRewardStoreOffer)> sorted = Column switch
        {
            "internal_name" => offers.OrderBy(o => o.Offer.Offer.Name, StringComparer.Ordinal),
            "end_date" => offers.OrderBy(o => o.Offer.EndDate ?? DateTimeOffset.MaxValue),
            _ => offers.OrderBy(o => o.Offer.StartDate ?? DateTimeOffset.MinValue),
        };
        return Descending ? sorted.Reverse() : sorted;
    }
}
