// Lets requests of agents pass, and nobody else's.
middleware "agents only" {
  input {
    json vars
    enum type {
      values = ["pre", "post"]
    }
  }
  stack {
    precondition ($auth.role == "agent") {
      error_type = "accessdenied"
      error = "Only agents can do this."
    }
  }
  response = {}

  test "stops whoever is not signed in as an agent" {
    input = { vars: {}, type: "pre" }
    expect.to_throw {
      exception = "Only agents can do this."
    }
  }
}
