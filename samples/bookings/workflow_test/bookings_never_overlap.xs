// Nobody gets a room that somebody else has, not even for a part of the time; right behind it is fine.
workflow_test "bookings never overlap" {
  tags = ["bookings"]
  stack {
    api.call "seed" verb=POST {
      api_group = "bookings"
    }

    api.call "auth/signup" verb=POST {
      api_group = "bookings"
      input = { name: "Ada", email: "ada@example.com", password: "correct-horse-7" }
    } as $ada

    api.call "auth/signup" verb=POST {
      api_group = "bookings"
      input = { name: "Bob", email: "bob@example.com", password: "correct-horse-8" }
    } as $bob

    var $noon {
      value = now|transform_timestamp:"+1 day"|transform_timestamp:"noon"
    }

    api.call "bookings" verb=POST {
      api_group = "bookings"
      input = { room_id: 2, starts_at: $noon, ends_at: $noon|transform_timestamp:"+2 hours" }
      headers = ["Authorization: Bearer " ~ $ada.authToken]
    } as $first

    expect.to_throw {
      exception = "Harbour is taken at that time."
      stack {
        api.call "bookings" verb=POST {
          api_group = "bookings"
          input = {
            room_id: 2
            starts_at: $noon|transform_timestamp:"+1 hour"
            ends_at: $noon|transform_timestamp:"+3 hours"
          }
          headers = ["Authorization: Bearer " ~ $bob.authToken]
        }
      }
    }

    api.call "bookings" verb=POST {
      api_group = "bookings"
      input = { room_id: 2, starts_at: $first.ends_at, ends_at: $noon|transform_timestamp:"+3 hours" }
      headers = ["Authorization: Bearer " ~ $bob.authToken]
    } as $second

    expect.to_equal ($second.starts_at) {
      value = $first.ends_at
    }

    // Nobody cancels what others have booked
    expect.to_throw {
      exception = "There is no such booking."
      stack {
        api.call "bookings/{booking_id}" verb=DELETE {
          api_group = "bookings"
          input = { booking_id: $first.id }
          headers = ["Authorization: Bearer " ~ $bob.authToken]
        }
      }
    }
  }
}
