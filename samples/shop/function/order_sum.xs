// What an order comes to: five per cent off from 100, ten from 200.
function "order_sum" {
  input {
    // Each with its quantity and the price for one piece
    object[] lines {
      schema {
        int quantity filters=min:1
        decimal price filters=min:0
      }
    }
  }
  stack {
    var $subtotal {
      value = $input.lines|map:($this.price * $this.quantity)|sum
    }

    var $percent {
      value = 0
    }

    conditional {
      if ($subtotal >= 200) {
        var.update $percent {
          value = 10
        }
      }
      elseif ($subtotal >= 100) {
        var.update $percent {
          value = 5
        }
      }
    }

    var $discount {
      value = ($subtotal * $percent / 100)|round:2
    }
  }
  response = { subtotal: $subtotal, discount: $discount, total: $subtotal - $discount }

  test "small orders have no discount" {
    input = { lines: [{ quantity: 2, price: 7.9 }, { quantity: 1, price: 12.5 }] }
    expect.to_equal ($response) {
      value = { subtotal: 28.3, discount: 0, total: 28.3 }
    }
  }

  test "from 100 on there are five per cent" {
    input = { lines: [{ quantity: 8, price: 12.5 }] }
    expect.to_equal ($response) {
      value = { subtotal: 100, discount: 5, total: 95 }
    }
  }

  test "from 200 on there are ten per cent" {
    input = { lines: [{ quantity: 5, price: 49 }] }
    expect.to_equal ($response) {
      value = { subtotal: 245, discount: 24.5, total: 220.5 }
    }
  }

  test "a quantity of nothing is refused" {
    input = { lines: [{ quantity: 0, price: 49 }] }
    expect.to_throw {
      exception = "quantity"
    }
  }
}
