// Says something about a ticket. Agents can write notes that the customer does not see.
query "tickets/{ticket_id}/comments" verb=POST {
  api_group = "desk"
  auth = "user"
  input {
    int ticket_id
    text body filters=trim|min:1
    // A note for agents; what customers write is always for all
    bool internal?
  }
  stack {
    function.run "visible_ticket" {
      input = { ticket_id: $input.ticket_id, user_id: $auth.id, is_agent: $auth.role == "agent" }
    } as $ticket

    precondition ($ticket.status != "solved") {
      error_type = "badrequest"
      error = "This ticket is solved. Please write a new one."
    }

    db.add "comment" {
      data = {
        ticket_id: $ticket.id
        author_id: $auth.id
        body: $input.body
        internal: $input.internal && $auth.role == "agent"
      }
    } as $comment
  }
  response = $comment
}
