// The hours from opening to closing on a day, each with its start and end, by the clock of a time zone.
function "hours_of_day" {
  input {
    date day
    int opens filters=min:0|max:23
    int closes filters=min:1|max:24
    // Such as Europe/Berlin
    text time_zone
  }
  stack {
    precondition ($input.opens < $input.closes) {
      error_type = "inputerror"
      error = "A room has to close after it opens."
    }

    var $hours {
      value = []
    }

    for ($input.closes - $input.opens) {
      each as $count {
        var $clock {
          value = "%s %02d:00"|sprintf:$input.day:($input.opens + $count)
        }

        var $starts_at {
          value = $clock|parse_timestamp:"Y-m-d H:i":$input.time_zone
        }

        array.push $hours {
          value = { starts_at: $starts_at, ends_at: $starts_at|transform_timestamp:"+1 hour" }
        }
      }
    }
  }
  response = $hours

  test "a short day" {
    input = { day: "2026-03-02", opens: 8, closes: 10, time_zone: "UTC" }
    expect.to_equal ($response|map:($this.starts_at|format_timestamp:"H:i")) {
      value = ["08:00", "09:00"]
    }
  }

  test "by the clock of the time zone" {
    input = { day: "2026-07-01", opens: 8, closes: 9, time_zone: "Europe/Berlin" }
    expect.to_equal ($response.0.starts_at|format_timestamp:"c") {
      value = "2026-07-01T06:00:00+00:00"
    }
  }

  test "a room that closes before it opens" {
    input = { day: "2026-03-02", opens: 18, closes: 8, time_zone: "UTC" }
    expect.to_throw {
      exception = "A room has to close after it opens."
    }
  }
}
