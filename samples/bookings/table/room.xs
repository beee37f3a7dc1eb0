// What can be booked.
table "room" {
  schema {
    int id
    timestamp created_at?=now
    // What it is called
    text name filters=trim|min:1|max:100
    // How many people fit in
    int seats filters=min:1
    // The hour at which it opens, by the clock of its time zone
    int opens?=8 filters=min:0|max:23
    // The hour at which it closes
    int closes?=18 filters=min:1|max:24
    // Where it is, such as Europe/Berlin
    text time_zone?="UTC"
    // What is in it
    text[] equipment?
  }
  index = [
    { type: "primary", field: [{ name: "id" }] },
    { type: "btree|unique", field: [{ name: "name", op: "asc" }] }
  ]
}
