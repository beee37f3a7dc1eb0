// Lets nobody have more than ten bookings ahead, so that there are rooms for all.
middleware "not too many bookings" {
  input {
    json vars
    enum type {
      values = ["pre", "post"]
    }
  }
  stack {
    db.query "booking" {
      where = $db.booking.user_id == $auth.id && $db.booking.status == "booked" && $db.booking.starts_at > now
      return = { type: "count" }
      mock = { "lets the tenth pass": 9, "stops the eleventh": 10 }
    } as $ahead

    precondition ($ahead < 10) {
      error_type = "toomanyrequests"
      error = "You have ten bookings ahead. Cancel one first."
    }
  }
  response = {}

  test "lets the tenth pass" {
    input = { vars: {}, type: "pre" }
    expect.to_equal ($response) {
      value = {}
    }
  }

  test "stops the eleventh" {
    input = { vars: {}, type: "pre" }
    expect.to_throw {
      exception = "You have ten bookings ahead."
    }
  }
}
