// What the shop sells.
table "product" {
  schema {
    int id
    timestamp created_at?=now
    // The shop's own number of the product
    text sku filters=trim|upper|min:1|max:20
    // What customers see
    text name filters=trim|min:1|max:200
    // A few sentences about it
    text description?
    // For one piece
    decimal price filters=min:0
    // How many pieces can be ordered
    int stock?=0 filters=min:0
    // Whether customers see it
    bool active?=true
  }
  index = [
    { type: "primary", field: [{ name: "id" }] },
    { type: "btree|unique", field: [{ name: "sku", op: "asc" }] },
    { type: "btree", field: [{ name: "name", op: "asc" }] }
  ]
}
