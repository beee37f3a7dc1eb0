// What somebody needs help with.
table "ticket" {
  schema {
    int id
    // When it was written
    timestamp created_at?=now
    // Who wrote it
    int customer_id {
      table = "user"
    }
    // Who looks after it; nobody at first
    int? agent_id? {
      table = "user"
    }
    // In a few words
    text subject filters=trim|min:3|max:200
    // All that is to be said
    text body filters=trim|min:1
    // How much it hurts
    enum priority?="normal" {
      values = ["low", "normal", "high", "urgent"]
    }
    // New until an agent answers, waiting until the customer does
    enum status?="new" {
      values = ["new", "open", "waiting", "solved"]
    }
    // When it has to be answered
    timestamp due_at
    // When an agent answered first
    timestamp? answered_at?
  }
  index = [
    { type: "primary", field: [{ name: "id" }] },
    { type: "btree", field: [{ name: "customer_id", op: "asc" }] },
    { type: "btree", field: [{ name: "status", op: "asc" }, { name: "due_at", op: "asc" }] }
  ]
}
