// Every 15 minutes: tickets that nobody has answered in time become urgent, and a note says so.
task "move late tickets up" {
  stack {
    db.query "ticket" {
      where = $db.ticket.answered_at == null && $db.ticket.due_at < now && $db.ticket.priority != "urgent"
      return = { type: "list" }
    } as $late

    foreach ($late) {
      each as $ticket {
        db.edit "ticket" {
          field_value = $ticket.id
          data = { priority: "urgent" }
        }

        db.add "event" {
          data = {
            ticket_id: $ticket.id
            what: "Moved up from " ~ $ticket.priority ~ ": it was not answered in time."
          }
        }
      }
    }
  }
  schedule = [{ starts_on: "2026-01-01 00:00:00+0000", freq: 900 }]
}
