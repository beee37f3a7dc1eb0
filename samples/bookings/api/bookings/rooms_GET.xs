// The rooms in which enough people fit, the smallest first.
query "rooms" verb=GET {
  api_group = "bookings"
  input {
    // How many people come
    int seats?=1 filters=min:1
  }
  stack {
    db.query "room" {
      where = $db.room.seats >= $input.seats
      sort = { seats: "asc" }
      return = { type: "list" }
    } as $rooms
  }
  response = $rooms
}
