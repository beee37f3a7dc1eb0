// A booking calendar: rooms with opening hours, free times of a day, and bookings that never overlap.
workspace "Bookings" {
  docs = """
    Run `POST seed` once: it makes three rooms.
    Run `POST auth/signup` to become somebody who books.
    Run `GET rooms/{room_id}/free` for a room and a day, and choose one of the times it answers.
    Run `POST bookings` as yourself with that time. The same time a second time is refused.
    Reminders go out every morning by `send reminders`; set the environment variable MAIL_URL to the address of a mail service to send them.
    """
  env = { MAIL_URL: "" }
}
