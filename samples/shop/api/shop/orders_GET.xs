// The orders of whoever is signed in, newest first, with what is in them. Staff see the orders of everybody.
query "orders" verb=GET {
  api_group = "shop"
  auth = "user"
  input {
    int page?=1 filters=min:1
  }
  stack {
    // Null for staff: a condition with ==? and nothing to compare with does not count
    var $customer_id {
      value = $auth.role == "staff" ? null : $auth.id
    }

    db.query "order" {
      where = $db.order.user_id ==? $customer_id
      sort = { created_at: "desc" }
      return = { type: "list", paging: { page: $input.page, per_page: 20 } }
      addon = [{ name: "lines of an order", input: { order_id: $output.id }, as: "items.lines" }]
    } as $orders
  }
  response = $orders
}
