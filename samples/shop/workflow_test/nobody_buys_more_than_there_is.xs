// When one product of an order cannot be had, nothing of the order stays.
workflow_test "nobody buys more than there is" {
  tags = ["orders"]
  stack {
    api.call "seed" verb=POST {
      api_group = "shop"
    }

    api.call "auth/signup" verb=POST {
      api_group = "shop"
      input = { name: "Ada", email: "ada@example.com", password: "correct-horse-7" }
    } as $session

    expect.to_throw {
      exception = "Only 6 of Teapot are left."
      stack {
        api.call "orders" verb=POST {
          api_group = "shop"
          input = { items: [{ product_id: 1, quantity: 1 }, { product_id: 3, quantity: 7 }] }
          headers = ["Authorization: Bearer " ~ $session.authToken]
        }
      }
    }

    db.get "product" {
      field_value = 1
    } as $tea

    expect.to_equal ($tea.stock) {
      value = 40
    }

    db.query "order" {
      return = { type: "exists" }
    } as $ordered

    expect.to_be_false ($ordered)
  }
}
