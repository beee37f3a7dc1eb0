// A ticket with what was said about it.
query "tickets/{ticket_id}" verb=GET {
  api_group = "desk"
  auth = "user"
  input {
    int ticket_id
  }
  stack {
    function.run "visible_ticket" {
      input = { ticket_id: $input.ticket_id, user_id: $auth.id, is_agent: $auth.role == "agent" }
    } as $ticket

    addon.call "comments of a ticket" {
      input = { ticket_id: $input.ticket_id, internal: $auth.role == "agent" ? null : false }
    } as $comments
  }
  response = $ticket|set:"comments":$comments
}
