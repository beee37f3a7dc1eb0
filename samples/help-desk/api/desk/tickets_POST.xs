// Writes a ticket. How urgent it is decides when it has to be answered.
query "tickets" verb=POST {
  api_group = "desk"
  auth = "user"
  input {
    text subject filters=trim|min:3|max:200
    text body filters=trim|min:1
    enum priority?="normal" {
      values = ["low", "normal", "high", "urgent"]
    }
  }
  stack {
    function.run "answer_due" {
      input = { priority: $input.priority, from: now }
    } as $due_at

    db.add "ticket" {
      data = {
        customer_id: $auth.id
        subject: $input.subject
        body: $input.body
        priority: $input.priority
        due_at: $due_at
      }
    } as $ticket
  }
  response = $ticket
}
