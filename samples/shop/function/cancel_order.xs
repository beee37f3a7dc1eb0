// Cancels an open order and puts its pieces back into stock.
function "cancel_order" {
  input {
    int order_id {
      table = "order"
    }
  }
  stack {
    db.transaction {
      stack {
        db.get "order" {
          field_value = $input.order_id
          lock = true
        } as $order

        precondition ($order != null && $order.status == "open") {
          error_type = "badrequest"
          error = "Only open orders can be cancelled."
        }

        db.query "order_line" {
          where = $db.order_line.order_id == $order.id
          sort = { product_id: "asc" }
          return = { type: "list" }
        } as $lines

        foreach ($lines) {
          each as $line {
            db.get "product" {
              field_value = $line.product_id
              lock = true
            } as $product

            db.edit "product" {
              field_value = $product.id
              data = { stock: $product.stock + $line.quantity }
            }
          }
        }

        db.edit "order" {
          field_value = $order.id
          data = { status: "cancelled" }
        } as $cancelled
      }
    }
  }
  response = $cancelled
}
