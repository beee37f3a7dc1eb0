// How much of a currency one euro is worth today.
function "exchange_rate" {
  input {
    // Such as USD
    text currency filters=trim|upper|min:3|max:3
  }
  stack {
    api.request {
      url = "https://api.frankfurter.dev/v1/latest"
      params = { base: "EUR", symbols: $input.currency }
      mock = {
        "reads the rate from the answer": { response: { status: 200, result: { rates: { USD: 1.08 } } } }
        "says when nobody knows the currency": { response: { status: 404, result: { message: "not found" } } }
      }
    } as $answer

    precondition ($answer.response.status == 200) {
      error_type = "badrequest"
      error = "There is no exchange rate for " ~ $input.currency ~ "."
    }
  }
  response = $answer.response.result.rates|get:$input.currency

  test "reads the rate from the answer" {
    input = { currency: "usd" }
    expect.to_equal ($response) {
      value = 1.08
    }
  }

  test "says when nobody knows the currency" {
    input = { currency: "XXX" }
    expect.to_throw {
      exception = "There is no exchange rate for XXX."
    }
  }
}
