// Every morning at seven: reminds everybody of what they have booked for the next 24 hours, once.
task "send reminders" {
  missed = "skip"
  stack {
    db.query "booking" {
      where = $db.booking.status == "booked" && $db.booking.reminded_at == null && $db.booking.starts_at > now && $db.booking.starts_at < (now|transform_timestamp:"+1 day")
      join = {
        user: { table: "user", where: $db.booking.user_id == $db.user.id }
        room: { table: "room", where: $db.booking.room_id == $db.room.id }
      }
      eval = { email: $db.user.email, name: $db.user.name, room: $db.room.name, time_zone: $db.room.time_zone }
      return = { type: "list" }
    } as $bookings

    foreach ($bookings) {
      each as $booking {
        function.run "reminder_text" {
          input = {
            name: $booking.name
            room: $booking.room
            starts_at: $booking.starts_at
            time_zone: $booking.time_zone
          }
        } as $text

        // One address that cannot be reached keeps nobody else from being reminded
        try_catch {
          try {
            function.run "send_mail" {
              input = { to: $booking.email, subject: "Your booking of " ~ $booking.room, body: $text }
            }

            db.edit "booking" {
              field_value = $booking.id
              data = { reminded_at: now }
            }
          }
          catch {
            debug.log {
              value = "No reminder to " ~ $booking.email ~ ": " ~ $error.message
            }
          }
        }
      }
    }
  }
  schedule = [{ starts_on: "2026-01-01 00:00:00+0000", cron: "0 7 * * *", time_zone: "Europe/Berlin" }]
}
