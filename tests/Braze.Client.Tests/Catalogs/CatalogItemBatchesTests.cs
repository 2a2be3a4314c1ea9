namespace Braze.Client.Tests;

public sealed class CatalogItemBatchesTests
{
    [Fact]
    public void Split_makes_runs_of_50_in_order()
    {
        CatalogItemValues[] items = [.. Enumerable.Range(0, 101).Select(i => new CatalogItemValues($"d{i}"))];

        List<IReadOnlyList<CatalogItemValues>> batches = [.. CatalogItemBatches.Split(items)];

        batches.Select(b => b.Count).Should().Equal(50, 50, 1);
        batches.SelectMany(b => b).Should().Equal(items);
    }

    [Fact]
    public void Split_puts_an_id_that_occurs_again_into_the_next_run()
    {
        CatalogItemValues[] items = [new("a"), new("b"), new("a")];

        CatalogItemBatches.Split(items).Select(b => b.Count).Should().Equal(2, 1);
    }

    [Fact]
    public void Split_begins_a_run_when_the_body_would_be_too_large()
    {
        CatalogItemValues[] items = [.. Enumerable.Range(0, 3).Select(Large)];

        CatalogItemBatches.Split(items).Select(b => b.Count).Should().Equal(1, 1, 1);
    }

    [Fact]
    public void Split_refuses_null_by_its_position()
    {
        Action split = () => _ = CatalogItemBatches.Split([new("a"), null!]).ToList();

        split.Should().Throw<ArgumentException>().WithMessage("*Item 1*");
    }

    private static CatalogItemValues Large(int number)
    {
        CatalogItemValues item = new($"d{number}");
        for (int i = 0; i < 450; i++)
        {
            item[$"f{i}"] = new string('x', 5000);
        }

        return item;
    }
}
