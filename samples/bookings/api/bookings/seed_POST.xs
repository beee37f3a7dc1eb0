// Makes three rooms. Does nothing once there are rooms.
query "seed" verb=POST {
  api_group = "bookings"
  input {
  }
  stack {
    db.query "room" {
      return = { type: "exists" }
    } as $filled

    precondition (!$filled) {
      error_type = "badrequest"
      error = "There are rooms already."
    }

    db.bulk.add "room" {
      data = [
        { name: "Lighthouse", seats: 4, equipment: ["screen"] },
        { name: "Harbour", seats: 12, closes: 20, equipment: ["screen", "whiteboard", "camera"] },
        { name: "Studio", seats: 2, opens: 10, time_zone: "Europe/Berlin" }
      ]
    } as $rooms
  }
  response = { rooms: $rooms|count }
}
