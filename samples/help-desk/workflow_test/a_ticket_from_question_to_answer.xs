// A customer writes, an agent answers, the customer thanks: the ticket follows.
workflow_test "a ticket from question to answer" {
  tags = ["tickets"]
  stack {
    api.call "seed" verb=POST {
      api_group = "desk"
    } as $seed

    api.call "auth/login" verb=POST {
      api_group = "desk"
      input = $seed.agent
    } as $agent

    api.call "auth/signup" verb=POST {
      api_group = "desk"
      input = { name: "Ada", email: "ada@example.com", password: "correct-horse-7" }
    } as $ada

    api.call "tickets" verb=POST {
      api_group = "desk"
      input = { subject: "Where is my parcel?", body: "It should have come on Monday.", priority: "high" }
      headers = ["Authorization: Bearer " ~ $ada.authToken]
    } as $ticket

    expect.to_be_in_the_future ($ticket.due_at)

    api.call "tickets/{ticket_id}/comments" verb=POST {
      api_group = "desk"
      input = { ticket_id: $ticket.id, body: "She is right, it is late.", internal: true }
      headers = ["Authorization: Bearer " ~ $agent.authToken]
    }

    api.call "tickets/{ticket_id}/comments" verb=POST {
      api_group = "desk"
      input = { ticket_id: $ticket.id, body: "It arrives tomorrow." }
      headers = ["Authorization: Bearer " ~ $agent.authToken]
    }

    api.call "tickets/{ticket_id}" verb=GET {
      api_group = "desk"
      input = { ticket_id: $ticket.id }
      headers = ["Authorization: Bearer " ~ $ada.authToken]
    } as $seen

    expect.to_equal ($seen.status) {
      value = "waiting"
    }

    // Not the note among agents
    expect.to_equal ($seen.comments|map:$this.body) {
      value = ["It arrives tomorrow."]
    }

    api.call "tickets/{ticket_id}/comments" verb=POST {
      api_group = "desk"
      input = { ticket_id: $ticket.id, body: "Thank you!" }
      headers = ["Authorization: Bearer " ~ $ada.authToken]
    }

    db.get "ticket" {
      field_value = $ticket.id
    } as $after

    expect.to_equal ($after.status) {
      value = "open"
    }
  }
}
