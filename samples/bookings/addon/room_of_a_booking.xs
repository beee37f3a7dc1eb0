// The room of a booking.
addon "room of a booking" {
  input {
    int room_id
  }
  stack {
    db.query "room" {
      where = $db.room.id == $input.room_id
      return = { type: "single" }
      output = ["name", "seats", "time_zone"]
    } as $room
  }
  response = $room
}
