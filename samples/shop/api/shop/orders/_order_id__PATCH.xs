// Sets whether an order is paid or shipped. For staff.
query "orders/{order_id}" verb=PATCH {
  api_group = "shop"
  auth = "user"
  input {
    int order_id
    enum status {
      values = ["paid", "shipped"]
    }
  }
  stack {
    precondition ($auth.role == "staff") {
      error_type = "accessdenied"
      error = "Only staff can change orders."
    }

    db.get "order" {
      field_value = $input.order_id
    } as $order

    precondition ($order != null) {
      error_type = "notfound"
      error = "There is no such order."
    }

    precondition ($order.status != "cancelled") {
      error_type = "badrequest"
      error = "The order is cancelled."
    }

    db.edit "order" {
      field_value = $order.id
      data = { status: $input.status }
    } as $changed
  }
  response = $changed
}
