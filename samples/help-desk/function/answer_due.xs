// When a ticket has to be answered: within an hour when it is urgent, four when high, a day when normal, three days when low.
function "answer_due" {
  input {
    enum priority {
      values = ["low", "normal", "high", "urgent"]
    }
    // The moment from which time counts
    timestamp from
  }
  stack {
    switch ($input.priority) {
      case ("urgent") {
        var $time {
          value = "+1 hour"
        }
      } break
      case ("high") {
        var $time {
          value = "+4 hours"
        }
      } break
      case ("low") {
        var $time {
          value = "+3 days"
        }
      } break
      default {
        var $time {
          value = "+1 day"
        }
      }
    }
  }
  response = $input.from|transform_timestamp:$time

  test "urgent tickets have an hour" {
    input = { priority: "urgent", from: "2026-03-01T12:00:00Z" }
    expect.to_equal ($response|format_timestamp:"Y-m-d H:i") {
      value = "2026-03-01 13:00"
    }
  }

  test "high ones have four" {
    input = { priority: "high", from: "2026-03-01T12:00:00Z" }
    expect.to_equal ($response|format_timestamp:"Y-m-d H:i") {
      value = "2026-03-01 16:00"
    }
  }

  test "low ones have until after the weekend" {
    input = { priority: "low", from: "2026-02-27T12:00:00Z" }
    expect.to_equal ($response|format_timestamp:"Y-m-d H:i") {
      value = "2026-03-02 12:00"
    }
  }

  test "others have a day" {
    input = { priority: "normal", from: "2026-02-28T12:00:00Z" }
    expect.to_equal ($response|format_timestamp:"Y-m-d H:i") {
      value = "2026-03-01 12:00"
    }
  }
}
