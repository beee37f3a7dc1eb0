// What a customer ordered, as a whole.
table "order" {
  schema {
    int id
    // When it was ordered
    timestamp created_at?=now
    // The customer
    int user_id {
      table = "user"
    }
    // Open until it is paid; cancelled orders have given their pieces back
    enum status?="open" {
      values = ["open", "paid", "shipped", "cancelled"]
    }
    // Before the discount
    decimal subtotal filters=min:0
    // What was taken off
    decimal discount?=0 filters=min:0
    // What is to be paid
    decimal total filters=min:0
  }
  index = [
    { type: "primary", field: [{ name: "id" }] },
    { type: "btree", field: [{ name: "user_id", op: "asc" }, { name: "created_at", op: "desc" }] },
    { type: "btree", field: [{ name: "status", op: "asc" }] }
  ]
}
