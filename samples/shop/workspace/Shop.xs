// An online shop: products with stock, orders that are paid or cancelled, and staff who look after both.
workspace "Shop" {
  docs = """
    Run `POST seed` once: it fills the shop with products and answers the e-mail address and password of a member of staff.
    Run `POST auth/signup` to become a customer.
    Run `POST orders` as that customer, with items such as [{"product_id": 1, "quantity": 2}], and look at the order in the table of orders.
    Set the environment variable SHOP_CLOSED to yes, and nobody can order until you set it back.
    """
  env = { SHOP_CLOSED: "no" }
}
