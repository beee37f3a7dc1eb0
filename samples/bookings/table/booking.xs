// A room that somebody has for a while.
table "booking" {
  schema {
    int id
    timestamp created_at?=now
    // The room
    int room_id {
      table = "room"
    }
    // Who booked it
    int user_id {
      table = "user"
    }
    // From when
    timestamp starts_at
    // Until when; the next booking may begin at this moment
    timestamp ends_at
    // What for
    text purpose? filters=trim|max:200
    // Cancelled bookings stay, and keep nobody from booking
    enum status?="booked" {
      values = ["booked", "cancelled"]
    }
    // When the reminder was sent
    timestamp? reminded_at?
  }
  index = [
    { type: "primary", field: [{ name: "id" }] },
    { type: "btree", field: [{ name: "room_id", op: "asc" }, { name: "starts_at", op: "asc" }] },
    { type: "btree", field: [{ name: "user_id", op: "asc" }, { name: "starts_at", op: "asc" }] }
  ]
}
