// A product in an order, at the price of that day.
table "order_line" {
  schema {
    int id
    // The order it belongs to
    int order_id {
      table = "order"
    }
    // What was ordered
    int product_id {
      table = "product"
    }
    // How many pieces
    int quantity filters=min:1
    // For one piece, on the day of the order
    decimal price filters=min:0
  }
  index = [
    { type: "primary", field: [{ name: "id" }] },
    { type: "btree", field: [{ name: "order_id", op: "asc" }] }
  ]
}
