// Products that have to be bought in again.
table "stock_notice" {
  schema {
    int id
    timestamp created_at?=now
    // The product that is running out
    int product_id {
      table = "product"
    }
    // How many were left
    int left
  }
  index = [
    { type: "primary", field: [{ name: "id" }] },
    { type: "btree", field: [{ name: "product_id", op: "asc" }] }
  ]
}
