table user {
  auth = true
  schema {
    int id
    text name
    password password { visibility = "internal" }
  }
}
---
table order {
  auth = false
  schema {
    int id
    int user_id { table = "user" }
    text item
  }
}
---
table log {
  auth = false
  schema {
    int id
    text said
  }
}
---
api_group main {
  canonical = "tests-main"
}
---
query signup verb=POST {
  api_group = "main"
  input {
    text name filters=trim
    password password
  }
  stack {
    db.add user { data = { name: $input.name, password: $input.password } } as $user
    security.create_auth_token { table = "user" extras = {} expiration = 3600 id = $user.id } as $token
  }
  response = { token: $token }
}
---
query order verb=POST {
  api_group = "main"
  auth = "user"
  input {
    text item
  }
  stack {
    db.add order { data = { user_id: $auth.id, item: $input.item } } as $order
  }
  response = { id: $order.id, user_id: $order.user_id, item: $order.item }
}
---
query "order/{id}" verb=GET {
  api_group = "main"
  input {
    int id
  }
  stack {
    db.get order {
      field_name = "id"
      field_value = $input.id
      mock = { "gives what the mock says": { id: 7, item: "tea" } }
    } as $order
  }
  response = $order

  test "finds nothing" {
    input = { id: 1 }
    expect.to_be_null ($response)
    expect.to_be_empty ($response)
    expect.to_not_be_defined ($response.item)
  }

  test "gives what the mock says" {
    input = { id: 1 }
    expect.to_equal ($response.item) { value = "tea" }
    expect.to_be_defined ($response.id)
    expect.to_be_within ($response.id) { min = 7 max = 7 }
    expect.to_match ($response.item) { value = "^t.a$" }
  }
}
---
function discount {
  input {
    text name?
  }
  stack {
    precondition ($input.name != null) { error = "Who is it?" }
    var $percent {
      value = [5]
      mock = { "of a regular customer": [5, 15] }
    }
  }
  response = { customer: $input.name, percent: $percent }

  test "of a regular customer" {
    input = { name: "Ada" }
    expect.to_equal ($response) { value = { percent: [5, 15], customer: "Ada" } }
    expect.to_contain ($response.percent) { value = 15 }
    expect.to_not_equal ($response.percent) { value = [15, 5] }
    expect.to_start_with ($response.customer) { value = "A" }
    expect.to_end_with ($response.customer) { value = "da" }
  }

  test "of nobody" {
    input = {}
    expect.to_throw { exception = "Who is" }
    expect.to_be_null ($response)
  }

  test "that is expected to be another" {
    input = { name: "Ada" }
    expect.to_equal ($response) { value = { customer: "Ada", percent: [5, 10] } }
  }

  test "that fails" {
    expect.to_be_null ($response)
  }

  test "that is expected to fail" {
    input = { name: "Ada" }
    expect.to_throw
  }

  test "that fails otherwise" {
    expect.to_throw { value = "Too late" }
  }
}
---
function weather {
  input {
    text city
  }
  stack {
    api.request {
      url = "https://weather.example.org/now"
      params = { city: $input.city }
      mock = { "is told by the mock": { response: { status: 200, result: { sky: "clear over " ~ $input.city } } } }
    } as $answer
  }
  response = $answer.response.result.sky

  test "is told by the mock" {
    input = { city: "Rome" }
    expect.to_equal ($response) { value = "clear over Rome" }
  }

  test "asks nobody outside" {
    input = { city: "Rome" }
    expect.to_equal ($response) { value = "clear over Rome" }
  }
}
---
middleware stamp {
  input {
    json vars
    enum type { values = ["pre", "post"] }
  }
  stack {
    var $by { value = "stamp " ~ $input.type }
  }
  response = { by: $by }
  response_strategy = "merge"
  exception_policy = "rethrow"

  test "adds its name" {
    input = { vars: {}, type: "pre" }
    expect.to_equal ($response.by) { value = "stamp pre" }
  }
}
---
task nightly {
  stack {
    db.add log { data = { said: "night" } } as $added
  }
}
---
table_trigger heard {
  table = "order"
  input {
    json new
    json old
    enum action { values = ["insert", "update", "delete", "truncate"] }
    text datasource
  }
  stack {
    db.add log { data = { said: "ordered " ~ $input.new.item } } as $added
  }
  actions = { insert: true }
}
---
addon said {
  input {
    int id
  }
  stack {
    db.query log {
      where = $db.log.id == $input.id
      return = { type: "single" }
    }
  }
}
---
tool greeter {
  input {
    text name
  }
  stack {
  }
  response = "Hello " ~ $input.name
}
---
workflow_test buying {
  tags = ["shop"]
  stack {
    api.call signup verb=POST {
      api_group = "main"
      input = { name: " Ada ", password: "correct-horse-7" }
    } as $session
    api.call order verb=POST {
      api_group = "main"
      headers = ["Authorization: Bearer " ~ $session.token]
      input = { item: "tea" }
    } as $order
    expect.to_equal ($order) { value = { id: 1, user_id: 1, item: "tea" } }
    api.call "order/{id}" verb=GET {
      api_group = "main"
      input = { id: $order.id }
    } as $again
    expect.to_equal ($again.item) { value = "tea" }
    api.call "order/1" verb=GET {
      api_group = "main"
    } as $again
    expect.to_equal ($again.item) { value = "tea" }
    db.query log {
      return = { type: "list" }
    } as $lines
    expect.to_equal ($lines.0.said) { value = "ordered tea" }
  }
}
---
workflow_test "who may not buy" {
  stack {
    var $item { value = "tea" }
    expect.to_throw {
      stack {
        var $item { value = "coffee" }
        api.call order verb=POST {
          api_group = "main"
          input = { item: $item }
        } as $order
      }
      exception = "Unauthorized"
    }
    expect.to_equal ($item) { value = "tea" }
    expect.to_throw {
      stack {
        api.call order verb=POST {
          api_group = "main"
          headers = '["Authorization: Bearer made-up"]'
          input = { item: $item }
        } as $order
      }
    }
    expect.to_throw {
      stack {
        api.call nowhere verb=GET { api_group = "main" }
      }
      exception = "nowhere"
    }
    db.query order {
      return = { type: "count" }
    } as $orders
    expect.to_equal ($orders) { value = 1 }
  }
}
---
workflow_test "everything by itself" {
  stack {
    function.call discount {
      input = { name: "Bob" }
    } as $discount
    expect.to_equal ($discount.percent) { value = [5] }
    task.call nightly as $nothing
    expect.to_be_null ($nothing)
    trigger.call heard {
      input = { new: { item: "cake" }, old: null, action: "insert", datasource: "" }
    } as $nothing
    addon.call said {
      input = { id: 2 }
    } as $line
    expect.to_equal ($line.said) { value = "ordered cake" }
    tool.call greeter {
      input = { name: "Eve" }
    } as $greeting
    expect.to_equal ($greeting) { value = "Hello Eve" }
    middleware.call stamp {
      input = { vars: {}, type: "post" }
    } as $stamped
    expect.to_equal ($stamped.by) { value = "stamp post" }
    expect.to_be_in_the_past (now) 
    expect.to_be_in_the_future (now + 86400000)
    expect.to_be_true (1 == 1)
    expect.to_be_false (1 == 2)
    expect.to_be_greater_than (2) { value = 1 }
    expect.to_be_less_than (1.5) { value = 2 }
    expect.to_not_be_null ($line)
  }
}
