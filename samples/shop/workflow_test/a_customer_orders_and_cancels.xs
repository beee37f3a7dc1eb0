// A customer signs up, orders and cancels; the stock follows.
workflow_test "a customer orders and cancels" {
  tags = ["orders"]
  stack {
    api.call "seed" verb=POST {
      api_group = "shop"
    } as $seed

    expect.to_equal ($seed.products) {
      value = 4
    }

    api.call "auth/signup" verb=POST {
      api_group = "shop"
      input = { name: "Ada", email: "Ada@example.com", password: "correct-horse-7" }
    } as $session

    var $headers {
      value = ["Authorization: Bearer " ~ $session.authToken]
    }

    api.call "orders" verb=POST {
      api_group = "shop"
      input = { items: [{ product_id: 3, quantity: 2 }, { product_id: 1, quantity: 1 }] }
      headers = $headers
    } as $order

    expect.to_equal ($order.total) {
      value = 100.6
    }

    db.get "product" {
      field_value = 3
    } as $teapot

    expect.to_equal ($teapot.stock) {
      value = 4
    }

    // Four teapots are few: there is a notice
    db.query "stock_notice" {
      return = { type: "count" }
    } as $notices

    expect.to_equal ($notices) {
      value = 1
    }

    api.call "orders" verb=GET {
      api_group = "shop"
      headers = $headers
    } as $orders

    expect.to_equal ($orders.items.0.lines.1.name) {
      value = "Teapot"
    }

    api.call "orders/{order_id}/cancel" verb=POST {
      api_group = "shop"
      input = { order_id: $order.id }
      headers = $headers
    } as $cancelled

    expect.to_equal ($cancelled.status) {
      value = "cancelled"
    }

    db.get "product" {
      field_value = 3
    } as $teapot

    expect.to_equal ($teapot.stock) {
      value = 6
    }
  }
}
