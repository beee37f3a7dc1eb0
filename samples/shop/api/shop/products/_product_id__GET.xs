// One product; with a currency also its price in that currency.
query "products/{product_id}" verb=GET {
  api_group = "shop"
  input {
    int product_id {
      table = "product"
    }
    // Such as USD; prices are in euros
    text currency? filters=trim|upper|alphaOk|min:3|max:3
  }
  stack {
    db.get "product" {
      field_value = $input.product_id
      mock = {
        "gives the price in another currency": { id: 1, name: "Teapot", price: 49, active: true }
        "hides what is not sold any more": { id: 1, name: "Teapot", price: 49, active: false }
      }
    } as $product

    precondition ($product != null && $product.active) {
      error_type = "notfound"
      error = "There is no such product."
    }

    conditional {
      if ($input.currency != null) {
        function.run "exchange_rate" {
          input = { currency: $input.currency }
          mock = { "gives the price in another currency": 1.1 }
        } as $rate

        var.update $product {
          value = $product|set:"converted":{ currency: $input.currency, price: ($product.price * $rate)|round:2 }
        }
      }
    }
  }
  response = $product

  test "gives the price in another currency" {
    input = { product_id: 1, currency: "usd" }
    expect.to_equal ($response.converted) {
      value = { currency: "USD", price: 53.9 }
    }
  }

  test "hides what is not sold any more" {
    input = { product_id: 1 }
    expect.to_throw {
      exception = "There is no such product."
    }
  }
}
