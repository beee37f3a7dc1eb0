// A comment moves its ticket on: an agent's answer makes it wait for the customer, the customer's makes it open again.
table_trigger "a comment moves its ticket on" {
  table = "comment"
  actions = { insert: true, update: false, delete: false, truncate: false }
  input {
    // The comment
    json new
    // Nothing: comments are only added
    json old
    enum action {
      values = ["insert", "update", "delete", "truncate"]
    }
    text datasource
  }
  stack {
    db.get "ticket" {
      field_value = $input.new.ticket_id
    } as $ticket

    db.get "user" {
      field_value = $input.new.author_id
    } as $author

    precondition ($ticket != null && $author != null) {
      error = "A comment needs a ticket and an author."
    }

    conditional {
      if ($input.new.internal) {
        // Notes among agents change nothing
        return
      }
      elseif ($author.role == "agent") {
        db.edit "ticket" {
          field_value = $ticket.id
          data = {
            status: "waiting"
            agent_id: $ticket.agent_id ?? $author.id
            answered_at: $ticket.answered_at ?? now
          }
        }
      }
      elseif ($ticket.answered_at != null) {
        // The first words of a customer are the ticket itself: it stays new until an agent answers
        db.edit "ticket" {
          field_value = $ticket.id
          data = { status: "open" }
        }
      }
    }
  }
}
