// How many tickets there are of each status and priority, and how many are late.
query "report" verb=GET {
  api_group = "desk"
  auth = "user"
  middleware = { pre: ["agents only"] }
  input {
  }
  stack {
    db.query "ticket" {
      return = {
        type: "aggregate"
        group: { status: $db.ticket.status, priority: $db.ticket.priority }
        eval: { tickets: $db.ticket.id|count }
      }
    } as $groups

    db.query "ticket" {
      where = $db.ticket.answered_at == null && $db.ticket.due_at < now
      return = { type: "count" }
    } as $late
  }
  response = { groups: $groups, late: $late }
}
