// Orders products as whoever is signed in. Either all of it can be had, or nothing is ordered.
query "orders" verb=POST {
  api_group = "shop"
  auth = "user"
  middleware = { pre: ["closed for maintenance"] }
  input {
    // Product and quantity, one entry for each product
    object[1:50] items {
      schema {
        int product_id
        int quantity filters=min:1|max:100
      }
    }
  }
  stack {
    var $lines {
      value = []
    }

    db.transaction {
      stack {
        // In the order of their ids, so that two orders at once never wait for each other
        foreach ($input.items|sort:"product_id":"int") {
          each as $item {
            // Nobody else can take pieces of it until this order is done
            db.get "product" {
              field_value = $item.product_id
              lock = true
            } as $product

            precondition ($product != null && $product.active) {
              error_type = "notfound"
              error = "There is no product " ~ $item.product_id ~ "."
            }

            precondition ($product.stock >= $item.quantity) {
              error_type = "badrequest"
              error = "Only " ~ $product.stock ~ " of " ~ $product.name ~ " are left."
            }

            db.edit "product" {
              field_value = $product.id
              data = { stock: $product.stock - $item.quantity }
            }

            array.push $lines {
              value = { product_id: $product.id, quantity: $item.quantity, price: $product.price }
            }
          }
        }

        function.run "order_sum" {
          input = { lines: $lines }
        } as $sum

        db.add "order" {
          data = { user_id: $auth.id, subtotal: $sum.subtotal, discount: $sum.discount, total: $sum.total }
        } as $order

        db.bulk.add "order_line" {
          data = $lines|map:($this|set:"order_id":$order.id)
        }
      }
    }
  }
  response = $order|set:"lines":$lines
}
