// Tickets in pages, those that are due first at the top. Agents see all of them, customers their own.
query "tickets" verb=GET {
  api_group = "desk"
  auth = "user"
  input {
    // Only those of this status
    enum? status? {
      values = ["new", "open", "waiting", "solved"]
    }
    // A part of the subject
    text search? filters=trim
    int page?=1 filters=min:1
  }
  stack {
    // Null means all customers: the condition is left out then
    var $customer_id {
      value = $auth.role == "agent" ? null : $auth.id
    }

    db.query "ticket" {
      where = $db.ticket.customer_id ==? $customer_id && $db.ticket.status ==? $input.status && $db.ticket.subject includes? $input.search
      sort = { due_at: "asc" }
      return = { type: "list", paging: { page: $input.page, per_page: 25, totals: true } }
    } as $tickets
  }
  response = $tickets
}
