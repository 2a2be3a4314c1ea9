namespace Braze.Client.Tests;

public sealed class TrackResultTests
{
    private readonly TrackRequest _request = new()
    {
        Attributes = { new UserAttributes(Wire.User) { ["n"] = 0 }, new UserAttributes(Wire.User) { ["n"] = 1 } },
        Events = { new CustomEvent(Wire.User, "e-0", Wire.Now), new CustomEvent(Wire.User, "e-1", Wire.Now) },
        Purchases = { new Purchase(Wire.User, Wire.Now) { ProductId = "p", Currency = "NOK", Price = 1 } },
    };

    [Fact]
    public void Failures_point_at_the_very_objects_that_were_passed_in()
    {
        TrackResult result = Result("""
            {"message":"success","errors":[
              {"type":"no","input_array":"purchases","index":0},
              {"type":"nope","input_array":"events","index":1},
              {"type":"never","input_array":"Attributes","index":"0"}]}
            """);

        TrackItem[] refused = [_request.Purchases[0], _request.Events[1], _request.Attributes[0]];
        result.Failures.Select(f => f.Item).Should().Equal(refused, ReferenceEquals);
        result.Failures.Select(f => f.Reason).Should().Equal("no", "nope", "never");
        result.UnattributedErrors.Should().BeEmpty();
        result.IsComplete.Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"type":"x","input_array":"events"}""")]
    [InlineData("""{"type":"x","input_array":"events","index":null}""")]
    [InlineData("""{"type":"x","input_array":"events","index":2}""")]
    [InlineData("""{"type":"x","input_array":"events","index":-1}""")]
    [InlineData("""{"type":"x","input_array":"events","index":9999999999}""")]
    [InlineData("""{"type":"x","input_array":"events","index":0.5}""")]
    [InlineData("""{"type":"x","input_array":"events","index":[0]}""")]
    [InlineData("""{"type":"x","input_array":"people","index":0}""")]
    [InlineData("""{"type":"x","index":0}""")]
    [InlineData("\"x\"")]
    [InlineData("""["x",1]""")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""{"message":"x"}""")]
    [InlineData("""{"code":"x","index":0}""")]
    public void Errors_that_name_no_object_are_kept_apart_and_not_lost(string error)
    {
        TrackResult result = Result($$"""{"message":"success","errors":[{{error}}]}""");

        result.Failures.Should().BeEmpty();
        result.UnattributedErrors.Should().ContainSingle().Which.Reason.Should().Be("x");
        result.UnattributedErrors[0].Raw.GetRawText().Should().Be(error);
        result.IsComplete.Should().BeFalse();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Errors_without_any_text_still_count_as_errors(string error)
    {
        TrackResult result = Result($$"""{"message":"success","errors":[{{error}}]}""");

        result.UnattributedErrors.Should().ContainSingle().Which.Reason.Should().Be("Braze gave no reason.");
        result.IsComplete.Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"message":"success"}""")]
    [InlineData("""{"message":"Success","errors":null}""")]
    [InlineData("""{"Message":"QUEUED","errors":[]}""")]
    [InlineData("{}")]
    [InlineData("""{"message":null}""")]
    public void Result_is_complete_when_the_message_is_success_and_nothing_was_refused(string response)
    {
        TrackResult result = Result(response);

        result.IsComplete.Should().BeTrue();
        result.Accepted.Should().Be(5);
    }

    [Fact]
    public void Result_is_not_complete_and_nothing_counts_as_accepted_when_the_message_is_anything_else()
    {
        TrackResult result = Result("""{"message":"Invalid API key","attributes_processed":2}""");

        result.Response.IsSuccess.Should().BeFalse();
        result.IsComplete.Should().BeFalse();
        result.Accepted.Should().Be(0);
    }

    [Fact]
    public void Accepted_takes_the_counts_of_Braze_and_otherwise_counts_what_was_not_refused()
    {
        const string TwoErrorsOfOneObject =
            """[{"type":"a","input_array":"events","index":0},{"type":"b","input_array":"events","index":0}]""";

        Result("""{"message":"success","attributes_processed":1,"events_processed":"2","purchases_processed":0}""").Accepted.Should().Be(3);
        Result($$"""{"message":"success","errors":{{TwoErrorsOfOneObject}}}""").Accepted.Should().Be(4);
        Result($$"""{"message":"success","errors":{{TwoErrorsOfOneObject}}}""").Failures.Should().HaveCount(2);
    }

    [Fact]
    public void Objects_are_unconfirmed_when_Braze_counts_fewer_than_were_sent_and_names_none()
    {
        TrackResult result = Result("""{"message":"success","attributes_processed":1,"events_processed":2,"purchases_processed":1}""");

        result.Unconfirmed.Should().Equal(_request.Attributes);
        result.IsComplete.Should().BeFalse();
    }

    [Fact]
    public void Objects_are_not_unconfirmed_when_the_missing_ones_are_named()
    {
        TrackResult result = Result("""{"message":"success","attributes_processed":1,"errors":[{"type":"x","input_array":"attributes","index":0}]}""");

        result.Unconfirmed.Should().BeEmpty();
        result.Accepted.Should().Be(4);
    }

    [Theory]
    [InlineData("""[{"type":"\ud800","input_array":"events","index":0}]""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""[["\ud800"]]""")]
    [InlineData("""[{"\ud800":1}]""")]
    public void Errors_that_are_no_Unicode_are_errors_all_the_same(string errors) =>
        Result($$"""{"message":"success","errors":{{errors}}}""").IsComplete.Should().BeFalse();

    [Fact]
    public void Errors_are_read_when_they_are_not_a_list()
    {
        Result("""{"message":"success","errors":"x"}""").UnattributedErrors.Should().ContainSingle().Which.Reason.Should().Be("x");
        Result("""{"message":"success","errors":{"type":"x","input_array":"events","index":0}}""").Failures.Should().ContainSingle();
    }

    [Fact]
    public void Response_keeps_members_it_does_not_know()
    {
        TrackResponse response = Wire.Response("""{"message":"success","new_member":{"a":1},"MESSAGE_ID":"m"}""");

        response.AdditionalProperties.Should().ContainKeys("new_member", "MESSAGE_ID");
    }

    [Fact]
    public void Response_and_result_can_be_made_by_a_test_of_the_host()
    {
        TrackResponse response = new() { Message = "success", Errors = [new BrazeError { Type = "no", InputArray = "events", Index = 1 }] };

        TrackResult.From(_request, response).Failures.Should().ContainSingle().Which.Item.Should().BeSameAs(_request.Events[1]);
        new TrackResult(response, 1, [new TrackFailure(_request.Events[0], response.Errors[0])], []).Failures[0].Reason.Should().Be("no");
    }

    private TrackResult Result(string json) => TrackResult.From(_request, Wire.Response(json));
}
