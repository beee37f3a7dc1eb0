// Books a room for whoever is signed in, unless somebody else has it at that time.
query "bookings" verb=POST {
  api_group = "bookings"
  auth = "user"
  middleware = { pre: ["not too many bookings"] }
  input {
    int room_id
    timestamp starts_at
    timestamp ends_at
    text purpose? filters=trim|max:200
  }
  stack {
    precondition ($input.starts_at < $input.ends_at) {
      error_type = "inputerror"
      error = "A booking has to end after it begins."
      payload = { param: "ends_at" }
    }

    precondition (($input.ends_at - $input.starts_at) <= (8 * 60 * 60 * 1000)) {
      error_type = "inputerror"
      error = "A booking may last eight hours at most."
      payload = { param: "ends_at" }
    }

    precondition ($input.starts_at > now) {
      error_type = "inputerror"
      error = "This time has passed."
      payload = { param: "starts_at" }
    }

    db.transaction {
      stack {
        // Whoever else books this room waits here, so that two never get the same time
        db.get "room" {
          field_value = $input.room_id
          lock = true
        } as $room

        precondition ($room != null) {
          error_type = "notfound"
          error = "There is no such room."
        }

        db.query "booking" {
          where = $db.booking.room_id == $room.id && $db.booking.status == "booked" && $db.booking.starts_at < $input.ends_at && $db.booking.ends_at > $input.starts_at
          return = { type: "exists" }
        } as $taken

        precondition (!$taken) {
          error_type = "badrequest"
          error = $room.name ~ " is taken at that time."
        }

        db.add "booking" {
          data = {
            room_id: $room.id
            user_id: $auth.id
            starts_at: $input.starts_at
            ends_at: $input.ends_at
            purpose: $input.purpose
          }
        } as $booking
      }
    }
  }
  response = $booking
}
