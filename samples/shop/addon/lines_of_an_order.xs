// The products in an order.
addon "lines of an order" {
  input {
    int order_id
  }
  stack {
    db.query "order_line" {
      where = $db.order_line.order_id == $input.order_id
      join = { product: { table: "product", where: $db.order_line.product_id == $db.product.id } }
      eval = { name: $db.product.name }
      sort = { id: "asc" }
      return = { type: "list" }
      output = ["product_id", "name", "quantity", "price"]
    } as $lines
  }
  response = $lines
}
