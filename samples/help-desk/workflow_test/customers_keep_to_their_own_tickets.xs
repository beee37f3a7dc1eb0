// Customers see their own tickets only, and change nothing that is for agents.
workflow_test "customers keep to their own tickets" {
  tags = ["access"]
  stack {
    api.call "seed" verb=POST {
      api_group = "desk"
    } as $seed

    api.call "auth/signup" verb=POST {
      api_group = "desk"
      input = { name: "Ada", email: "ada@example.com", password: "correct-horse-7" }
    } as $ada

    api.call "tickets" verb=GET {
      api_group = "desk"
      headers = ["Authorization: Bearer " ~ $ada.authToken]
    } as $own

    expect.to_equal ($own.itemsTotal) {
      value = 0
    }

    expect.to_throw {
      exception = "There is no such ticket."
      stack {
        api.call "tickets/{ticket_id}" verb=GET {
          api_group = "desk"
          input = { ticket_id: 1 }
          headers = ["Authorization: Bearer " ~ $ada.authToken]
        }
      }
    }

    expect.to_throw {
      exception = "Only agents can do this."
      stack {
        api.call "tickets/{ticket_id}" verb=PATCH {
          api_group = "desk"
          input = { ticket_id: 1, priority: "low" }
          headers = ["Authorization: Bearer " ~ $ada.authToken]
        }
      }
    }

    api.call "auth/login" verb=POST {
      api_group = "desk"
      input = $seed.agent
    } as $agent

    api.call "tickets" verb=GET {
      api_group = "desk"
      headers = ["Authorization: Bearer " ~ $agent.authToken]
    } as $all

    expect.to_equal ($all.itemsTotal) {
      value = 3
    }

    api.call "tickets/{ticket_id}" verb=PATCH {
      api_group = "desk"
      input = { ticket_id: 1, status: "solved" }
      headers = ["Authorization: Bearer " ~ $agent.authToken]
    } as $solved

    // What was left out stays as it was
    expect.to_equal ([$solved.status, $solved.priority]) {
      value = ["solved", "urgent"]
    }
  }
}
