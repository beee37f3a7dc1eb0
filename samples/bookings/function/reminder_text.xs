// The words of a reminder.
function "reminder_text" {
  input {
    // Who is reminded
    text name
    // The room
    text room
    timestamp starts_at
    // The clock by which the time is told
    text time_zone
  }
  stack {
    var $time {
      value = $input.starts_at|format_timestamp:"l, F j, H:i":$input.time_zone
    }
  }
  response = "Hello %s, you have %s on %s."|sprintf:$input.name:$input.room:$time

  test "tells the time by the clock of the room" {
    input = { name: "Ada", room: "Studio", starts_at: "2026-03-02T09:00:00Z", time_zone: "Europe/Berlin" }
    expect.to_equal ($response) {
      value = "Hello Ada, you have Studio on Monday, March 2, 10:00."
    }
  }
}
