// Cancels an open order; its pieces can be bought again.
query "orders/{order_id}/cancel" verb=POST {
  api_group = "shop"
  auth = "user"
  input {
    int order_id
  }
  stack {
    db.get "order" {
      field_value = $input.order_id
    } as $order

    // Orders of others are not even there
    precondition ($order != null && ($order.user_id == $auth.id || $auth.role == "staff")) {
      error_type = "notfound"
      error = "There is no such order."
    }

    function.run "cancel_order" {
      input = { order_id: $order.id }
    } as $cancelled
  }
  response = $cancelled
}
