// The hours of a day at which a room is free. Those that have begun are gone.
query "rooms/{room_id}/free" verb=GET {
  api_group = "bookings"
  input {
    int room_id
    // Such as 2026-03-31, by the calendar of the room's time zone
    date day
  }
  stack {
    db.get "room" {
      field_value = $input.room_id
    } as $room

    precondition ($room != null) {
      error_type = "notfound"
      error = "There is no such room."
    }

    function.run "hours_of_day" {
      input = { day: $input.day, opens: $room.opens, closes: $room.closes, time_zone: $room.time_zone }
    } as $hours

    // What touches that day; a day may have 25 hours where clocks change
    db.query "booking" {
      where = $db.booking.room_id == $room.id && $db.booking.status == "booked" && $db.booking.ends_at > $hours.0.starts_at && $db.booking.starts_at < ($hours.0.starts_at|transform_timestamp:"+25 hours")
      return = { type: "list" }
    } as $booked

    var $free {
      value = []
    }

    foreach ($hours) {
      each as $hour {
        array.has ($booked) if ($this.starts_at < $hour.ends_at && $this.ends_at > $hour.starts_at) as $taken

        conditional {
          if (!$taken && $hour.starts_at > now) {
            array.push $free {
              value = $hour
            }
          }
        }
      }
    }
  }
  response = $free
}
