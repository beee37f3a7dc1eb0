// A ticket, when the user may see it: agents see all, customers their own. Others are told that there is none.
function "visible_ticket" {
  input {
    int ticket_id
    int user_id
    bool is_agent
  }
  stack {
    db.get "ticket" {
      field_value = $input.ticket_id
      mock = {
        "customers see their own": { id: 5, customer_id: 1, subject: "Help" }
        "but not those of others": { id: 5, customer_id: 2, subject: "Help" }
        "agents see all": { id: 5, customer_id: 2, subject: "Help" }
        "and what is not there, nobody": null
      }
    } as $ticket

    precondition ($ticket != null && ($input.is_agent || $ticket.customer_id == $input.user_id)) {
      error_type = "notfound"
      error = "There is no such ticket."
    }
  }
  response = $ticket

  test "customers see their own" {
    input = { ticket_id: 5, user_id: 1, is_agent: false }
    expect.to_equal ($response.subject) {
      value = "Help"
    }
  }

  test "but not those of others" {
    input = { ticket_id: 5, user_id: 1, is_agent: false }
    expect.to_throw {
      exception = "There is no such ticket."
    }
  }

  test "agents see all" {
    input = { ticket_id: 5, user_id: 1, is_agent: true }
    expect.to_equal ($response.subject) {
      value = "Help"
    }
  }

  test "and what is not there, nobody" {
    input = { ticket_id: 5, user_id: 1, is_agent: true }
    expect.to_throw {
      exception = "There is no such ticket."
    }
  }
}
