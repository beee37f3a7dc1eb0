// What whoever is signed in has booked from now on, with the room.
query "bookings" verb=GET {
  api_group = "bookings"
  auth = "user"
  input {
    int page?=1 filters=min:1
  }
  stack {
    db.query "booking" {
      where = $db.booking.user_id == $auth.id && $db.booking.status == "booked" && $db.booking.ends_at > now
      sort = { starts_at: "asc" }
      return = { type: "list", paging: { page: $input.page, per_page: 20 } }
      addon = [{ name: "room of a booking", input: { room_id: $output.room_id }, as: "items.room" }]
    } as $bookings
  }
  response = $bookings
}
