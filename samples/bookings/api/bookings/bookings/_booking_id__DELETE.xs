// Cancels a booking of whoever is signed in, as long as it has not begun.
query "bookings/{booking_id}" verb=DELETE {
  api_group = "bookings"
  auth = "user"
  input {
    int booking_id
  }
  stack {
    db.get "booking" {
      field_value = $input.booking_id
    } as $booking

    // Bookings of others are not even there
    precondition ($booking != null && $booking.user_id == $auth.id && $booking.status == "booked") {
      error_type = "notfound"
      error = "There is no such booking."
    }

    precondition ($booking.starts_at > now) {
      error_type = "badrequest"
      error = "This booking has begun."
    }

    db.edit "booking" {
      field_value = $booking.id
      data = { status: "cancelled" }
    } as $cancelled
  }
  response = $cancelled
}
