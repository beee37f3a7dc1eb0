// Somebody signs up, books a free hour, sees it and cancels it.
workflow_test "booking and cancelling" {
  tags = ["bookings"]
  stack {
    api.call "seed" verb=POST {
      api_group = "bookings"
    } as $seed

    expect.to_equal ($seed.rooms) {
      value = 3
    }

    api.call "auth/signup" verb=POST {
      api_group = "bookings"
      input = { name: "Ada", email: "ada@example.com", password: "correct-horse-7" }
    } as $session

    var $headers {
      value = ["Authorization: Bearer " ~ $session.authToken]
    }

    var $tomorrow {
      value = now|transform_timestamp:"+1 day"|format_timestamp:"Y-m-d"
    }

    api.call "rooms/{room_id}/free" verb=GET {
      api_group = "bookings"
      input = { room_id: 1, day: $tomorrow }
    } as $free

    expect.to_equal ($free|count) {
      value = 10
    }

    api.call "rooms/{room_id}/free" verb=GET {
      api_group = "bookings"
      input = { room_id: 1, day: "2020-01-01" }
    } as $past

    expect.to_equal ($past) {
      value = []
    }

    api.call "bookings" verb=POST {
      api_group = "bookings"
      input = { room_id: 1, starts_at: $free.2.starts_at, ends_at: $free.3.ends_at, purpose: "Planning" }
      headers = $headers
    } as $booking

    api.call "bookings" verb=GET {
      api_group = "bookings"
      headers = $headers
    } as $mine

    expect.to_equal ($mine.items.0.room.name) {
      value = "Lighthouse"
    }

    // Two of the ten hours are gone
    api.call "rooms/{room_id}/free" verb=GET {
      api_group = "bookings"
      input = { room_id: 1, day: $tomorrow }
    } as $left

    expect.to_equal ($left|count) {
      value = 8
    }

    api.call "bookings/{booking_id}" verb=DELETE {
      api_group = "bookings"
      input = { booking_id: $booking.id }
      headers = $headers
    } as $cancelled

    expect.to_equal ($cancelled.status) {
      value = "cancelled"
    }

    api.call "rooms/{room_id}/free" verb=GET {
      api_group = "bookings"
      input = { room_id: 1, day: $tomorrow }
    } as $again

    expect.to_equal ($again|count) {
      value = 10
    }
  }
}
