// Staff change products and see all orders; customers do not.
workflow_test "only staff change things" {
  tags = ["staff"]
  stack {
    api.call "seed" verb=POST {
      api_group = "shop"
    } as $seed

    api.call "auth/login" verb=POST {
      api_group = "shop"
      input = $seed.staff
    } as $staff

    api.call "products" verb=POST {
      api_group = "shop"
      input = { sku: "spoon-1", name: "Spoon", price: 3, stock: 10 }
      headers = ["Authorization: Bearer " ~ $staff.authToken]
    } as $spoon

    expect.to_equal ($spoon.sku) {
      value = "SPOON-1"
    }

    api.call "auth/signup" verb=POST {
      api_group = "shop"
      input = { name: "Ada", email: "ada@example.com", password: "correct-horse-7" }
    } as $customer

    expect.to_throw {
      exception = "Only staff can add products."
      stack {
        api.call "products" verb=POST {
          api_group = "shop"
          input = { sku: "FORK-1", name: "Fork", price: 3 }
          headers = ["Authorization: Bearer " ~ $customer.authToken]
        }
      }
    }

    api.call "products" verb=GET {
      api_group = "shop"
      input = { search: "spo" }
    } as $found

    expect.to_equal ($found.itemsTotal) {
      value = 1
    }

    api.call "orders" verb=POST {
      api_group = "shop"
      input = { items: [{ product_id: $spoon.id, quantity: 2 }] }
      headers = ["Authorization: Bearer " ~ $customer.authToken]
    } as $order

    api.call "orders" verb=GET {
      api_group = "shop"
      headers = ["Authorization: Bearer " ~ $staff.authToken]
    } as $all

    expect.to_equal ($all.items|map:$this.id) {
      value = [$order.id]
    }

    api.call "auth/signup" verb=POST {
      api_group = "shop"
      input = { name: "Bob", email: "bob@example.com", password: "correct-horse-8" }
    } as $other

    api.call "orders" verb=GET {
      api_group = "shop"
      headers = ["Authorization: Bearer " ~ $other.authToken]
    } as $none

    expect.to_equal ($none.items) {
      value = []
    }
  }
}
