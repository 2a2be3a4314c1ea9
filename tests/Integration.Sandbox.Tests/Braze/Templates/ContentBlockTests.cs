namespace Integration.Sandbox.Tests;

public sealed class ContentBlockTests : SandboxTest
{
    [Fact]
    public async Task Block_is_what_it_was_made_and_changed_to()
    {
        Sandbox.Braze.Tags.Add("marketing", "seasonal");
        Answer created = await CreateAsync(""" "name":"footer","content":"Bye","state":"draft","tags":["marketing"] """);
        string id = (string)created.Json["content_block_id"]!;
        Clock.Advance(TimeSpan.FromHours(1));
        Answer updated = await Braze.PostAsync("content_blocks/update", $$"""{"content_block_id":"{{id}}","name":"footer_2","content":"<p>Bye</p>","description":"Below","tags":["seasonal"]}""");

        created.Status.Should().Be(201);
        created.Text.Should().Be($$$$"""{"content_block_id":"{{{{id}}}}","liquid_tag":"{{content_blocks.${footer}}}","created_at":"2026-03-01T10:00:00.000Z","message":"success"}""");
        updated.Json["liquid_tag"].Text().Should().Be("\"{{content_blocks.${footer_2}}}\"");
        (await Braze.ReadAsync("content_blocks/info?content_block_id=" + id)).Text.Should().Be(
            $$"""{"content_block_id":"{{id}}","name":"footer_2","content_type":"html","inclusion_count":0,"created_at":"2026-03-01T10:00:00.000Z","last_edited":"2026-03-01T11:00:00.000Z","tags":["seasonal"],"content":"<p>Bye</p>","description":"Below","message":"success"}""");
        (await Braze.ReadAsync($"content_blocks/info?content_block_id={id}&include_inclusion_data=true")).Json["inclusion_data"].Text().Should().Be("[]");
    }

    [Fact]
    public async Task List_pages_through_what_was_edited_in_a_time()
    {
        for (int i = 1; i <= 3; i++)
        {
            await CreateAsync($""" "name":"b-{i}","content":"x" """);
            Clock.Advance(TimeSpan.FromHours(1));
        }

        (await NamesAsync("")).Should().Equal("b-1", "b-2", "b-3");
        (await NamesAsync("?limit=1&offset=1")).Should().Equal("b-2");
        (await NamesAsync("?modified_after=2026-03-01T11:00:00Z&modified_before=2026-03-01T11:00:00Z")).Should().Equal("b-2");
        (await Braze.ReadAsync("content_blocks/list?limit=2")).Json["count"].Text().Should().Be("2");
    }

    [Theory]
    [InlineData(""" "content":"x" """, "Content Block name cannot be blank")]
    [InlineData(""" "name":" ","content":"x" """, "Content Block name cannot be blank")]
    [InlineData(""" "name":"a b","content":"x" """, "Content Block name can only contain alphanumeric characters")]
    [InlineData(""" "name":"a" """, "Content cannot be blank")]
    [InlineData(""" "name":"a","content":"" """, "Content cannot be blank")]
    [InlineData(""" "name":"a","content":1 """, "Content must be a string")]
    [InlineData(""" "name":"a","content":"{{content_blocks.${a}}}" """, "Content Block cannot be referenced within itself")]
    [InlineData(""" "name":"a","content":"x","description":"" """, "Content Block description cannot be blank")]
    [InlineData(""" "name":"a","content":"x","description":[] """, "Content Block description must be a string")]
    [InlineData(""" "name":"a","content":"x","state":"archived" """, "Content Block state must be either active or draft")]
    [InlineData(""" "name":"a","content":"x","tags":"marketing" """, "Tags must be an array")]
    [InlineData(""" "name":"a","content":"x","tags":[1] """, "All tags must be strings")]
    [InlineData(""" "name":"a","content":"x","tags":["unknown"] """, "Some tags could not be found")]
    [InlineData(""" "name":"taken","content":"x" """, "Content Block with this name already exists")]
    public async Task Create_refuses_in_Braze_s_words(string members, string message)
    {
        await CreateAsync(""" "name":"taken","content":"x" """);

        Answer answer = await CreateAsync(members);

        (answer.Status, answer.Message).Should().Be((400, message));
        (await NamesAsync("")).Should().Equal("taken");
    }

    [Theory]
    [InlineData("name", 99, 100, "Content Block name must be shorter than 100 characters")]
    [InlineData("description", 249, 250, "Content Block description must be shorter than 250 characters")]
    [InlineData("content", 51_199, 51_200, "Content must be smaller than 50kb")]
    public async Task Create_refuses_what_is_too_long(string member, int fits, int tooLong, string message)
    {
        (await CreateAsync(Members(fits))).Status.Should().Be(201);
        (await CreateAsync(Members(tooLong))).Message.Should().Be(message);

        string Members(int length) => string.Join(',', new[] { "name", "description", "content" }.Select(m => $"\"{m}\":\"{new string('x', m == member ? length : 5)}\""));
    }

    [Theory]
    [InlineData(""" "name":"other" """, "Content Block name cannot be updated for active Content Blocks")]
    [InlineData(""" "state":"draft" """, "Active Content Block can not be updated to Draft. Create a new Content Block.")]
    [InlineData(""" "content":" " """, "Content cannot be blank")]
    [InlineData(""" "content":"{{ content_blocks.${a} }}" """, "Content Block cannot be referenced within itself")]
    public async Task Update_refuses_in_Braze_s_words(string members, string message)
    {
        string id = (string)(await CreateAsync(""" "name":"a","content":"x" """)).Json["content_block_id"]!;

        Answer answer = await Braze.PostAsync("content_blocks/update", $$"""{"content_block_id":"{{id}}",{{members}}}""");

        (answer.Status, answer.Message).Should().Be((400, message));
    }

    [Fact]
    public async Task Update_makes_a_draft_active_unless_told_otherwise()
    {
        string id = (string)(await CreateAsync(""" "name":"a","content":"x","state":"draft" """)).Json["content_block_id"]!;

        (await UpdateAsync(""" "name":"b","state":"draft" """)).Status.Should().Be(201);
        (await UpdateAsync(""" "name":"c" """)).Status.Should().Be(201);
        (await UpdateAsync(""" "name":"d" """)).Message.Should().Be("Content Block name cannot be updated for active Content Blocks");

        Task<Answer> UpdateAsync(string members) => Braze.PostAsync("content_blocks/update", $$"""{"content_block_id":"{{id}}",{{members}}}""");
    }

    [Theory]
    [InlineData("info", "Content Block ID cannot be blank")]
    [InlineData("info?content_block_id=b-1", "Content Block ID is invalid for this workspace")]
    [InlineData("list?limit=x", "Content Block number limit is invalid")]
    [InlineData("list?limit=0", "Content Block number limit must be greater than 0")]
    [InlineData("list?limit=1001", "Content Block number limit exceeds maximum of 1000")]
    [InlineData("list?offset=x", "Offset is invalid")]
    [InlineData("list?offset=0", "Offset must be greater than 0")]
    [InlineData("list?modified_after=yesterday", "Modified after time is invalid")]
    [InlineData("list?modified_before=tomorrow", "Modified before time is invalid")]
    [InlineData("list?modified_after=2026-03-02&modified_before=2026-03-01", "Modified after time must be earlier than or the same as modified before time.")]
    public async Task Read_refuses_in_Braze_s_words(string path, string message)
    {
        Answer answer = await Braze.ReadAsync("content_blocks/" + path);

        (answer.Status, answer.Message).Should().Be((400, message));
    }

    private Task<Answer> CreateAsync(string members) => Braze.PostAsync("content_blocks/create", $"{{{members}}}");

    private async Task<string?[]> NamesAsync(string query) =>
        [.. (await Braze.ReadAsync("content_blocks/list" + query)).Json["content_blocks"]!.AsArray().Select(b => (string?)b!["name"])];
}
