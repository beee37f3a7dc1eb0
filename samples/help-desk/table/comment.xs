// What is said about a ticket.
table "comment" {
  schema {
    int id
    timestamp created_at?=now
    // The ticket it is about
    int ticket_id {
      table = "ticket"
    }
    // Who said it
    int author_id {
      table = "user"
    }
    // What was said
    text body filters=trim|min:1
    // Notes for agents, which customers never see
    bool internal?
  }
  index = [
    { type: "primary", field: [{ name: "id" }] },
    { type: "btree", field: [{ name: "ticket_id", op: "asc" }] }
  ]
}
