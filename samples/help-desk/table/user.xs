// People who can sign in: customers who write tickets, and agents who answer them.
table "user" {
  auth = true
  schema {
    int id
    // When the account was made
    timestamp created_at?=now
    // What the person is called
    text name filters=trim|min:1|max:100
    // The address to sign in with; each belongs to one account
    email email filters=trim|lower
    // Kept as a hash, and never part of an answer
    password password filters=min:8 {
      visibility = "internal"
    }
    // Customers see their own tickets, agents see all
    enum role?="customer" {
      values = ["customer", "agent"]
    }
  }
  index = [
    { type: "primary", field: [{ name: "id" }] },
    { type: "btree|unique", field: [{ name: "email", op: "asc" }] }
  ]
}
