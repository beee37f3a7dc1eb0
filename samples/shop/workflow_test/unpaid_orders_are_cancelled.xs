// The task cancels what nobody paid for, and leaves the rest alone.
workflow_test "unpaid orders are cancelled" {
  tags = ["orders"]
  stack {
    api.call "seed" verb=POST {
      api_group = "shop"
    }

    db.get "user" {
      field_name = "email"
      field_value = "staff@example.com"
    } as $user

    db.add "order" {
      data = { created_at: now|transform_timestamp:"-3 days", user_id: $user.id, subtotal: 49, total: 49 }
    } as $old

    db.add "order_line" {
      data = { order_id: $old.id, product_id: 3, quantity: 1, price: 49 }
    }

    db.add "order" {
      data = { user_id: $user.id, subtotal: 49, total: 49 }
    } as $new

    task.call "cancel unpaid orders"

    db.query "order" {
      sort = { id: "asc" }
      return = { type: "list" }
    } as $orders

    expect.to_equal ($orders|map:$this.status) {
      value = ["cancelled", "open"]
    }

    db.get "product" {
      field_value = 3
    } as $teapot

    expect.to_equal ($teapot.stock) {
      value = 7
    }
  }
}
