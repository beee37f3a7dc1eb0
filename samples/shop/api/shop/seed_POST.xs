// Fills an empty shop with products and a member of staff. Does nothing once there are products.
query "seed" verb=POST {
  api_group = "shop"
  input {
  }
  stack {
    db.query "product" {
      return = { type: "exists" }
    } as $filled

    precondition (!$filled) {
      error_type = "badrequest"
      error = "The shop has products already."
    }

    // A password of its own in each shop, so that nobody can guess it
    security.create_password as $password

    db.transaction {
      stack {
        db.bulk.add "product" {
          data = [
            { sku: "TEA-1", name: "Green tea", description: "First harvest, 100 g", price: 7.9, stock: 40 },
            { sku: "TEA-2", name: "Earl Grey", description: "With bergamot, 100 g", price: 6.5, stock: 25 },
            { sku: "POT-1", name: "Teapot", description: "Cast iron, 0.8 l", price: 49, stock: 6 },
            { sku: "CUP-1", name: "Cup", description: "Porcelain, holds 0.2 l", price: 12.5, stock: 60 }
          ]
        } as $products

        db.add "user" {
          data = { name: "Sam from the shop", email: "staff@example.com", password: $password, role: "staff" }
        } as $staff
      }
    }
  }
  response = { products: $products|count, staff: { email: $staff.email, password: $password } }
}
