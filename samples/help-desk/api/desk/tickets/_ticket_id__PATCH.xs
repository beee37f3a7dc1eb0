// Changes priority, status or agent of a ticket. What is left out stays as it is.
query "tickets/{ticket_id}" verb=PATCH {
  api_group = "desk"
  auth = "user"
  middleware = { pre: ["agents only"] }
  input {
    int ticket_id
    enum? priority? {
      values = ["low", "normal", "high", "urgent"]
    }
    enum? status? {
      values = ["open", "waiting", "solved"]
    }
    int? agent_id?
  }
  stack {
    function.run "visible_ticket" {
      input = { ticket_id: $input.ticket_id, user_id: $auth.id, is_agent: true }
    } as $ticket

    db.patch "ticket" {
      field_value = $input.ticket_id
      data = {}|set_ifnotnull:"priority":$input.priority|set_ifnotnull:"status":$input.status|set_ifnotnull:"agent_id":$input.agent_id
    } as $changed
  }
  response = $changed
}
