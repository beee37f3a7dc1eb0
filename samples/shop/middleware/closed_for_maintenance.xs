// Refuses requests while the environment variable SHOP_CLOSED says yes.
middleware "closed for maintenance" {
  input {
    json vars
    enum type {
      values = ["pre", "post"]
    }
  }
  stack {
    precondition ($env.SHOP_CLOSED != "yes") {
      error_type = "accessdenied"
      error = "The shop is closed for a moment. Please come back later."
    }
  }
  response = {}

  test "lets requests pass while the shop is open" {
    input = { vars: { items: [] }, type: "pre" }
    expect.to_equal ($response) {
      value = {}
    }
  }
}
