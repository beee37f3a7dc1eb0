// What happened to tickets by itself, for those who want to know why.
table "event" {
  schema {
    int id
    timestamp created_at?=now
    // The ticket it happened to
    int ticket_id {
      table = "ticket"
    }
    // What happened
    text what
  }
  index = [
    { type: "primary", field: [{ name: "id" }] },
    { type: "btree", field: [{ name: "ticket_id", op: "asc" }] }
  ]
}
