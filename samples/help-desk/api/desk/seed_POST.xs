// Fills an empty help desk with an agent, a customer and three tickets. Does nothing once there are users.
query "seed" verb=POST {
  api_group = "desk"
  input {
  }
  stack {
    db.query "user" {
      return = { type: "exists" }
    } as $filled

    precondition (!$filled) {
      error_type = "badrequest"
      error = "The help desk has users already."
    }

    // A password of its own in each help desk, so that nobody can guess it
    security.create_password as $password

    db.transaction {
      stack {
        db.add "user" {
          data = { name: "Alex from support", email: "agent@example.com", password: $password, role: "agent" }
        } as $agent

        db.add "user" {
          data = { name: "Chris", email: "customer@example.com", password: $password }
        } as $customer

        db.bulk.add "ticket" {
          data = [
            {
              customer_id: $customer.id
              subject: "The printer is on fire"
              body: "Smoke comes out of the back. What shall I do?"
              priority: "urgent"
              due_at: now|transform_timestamp:"+1 hour"
            },
            {
              customer_id: $customer.id
              subject: "I cannot sign in"
              body: "It says that my password is wrong, since this morning."
              priority: "high"
              due_at: now|transform_timestamp:"-5 minutes"
            },
            {
              customer_id: $customer.id
              subject: "Can the logo be blue?"
              body: "Green is fine, too."
              priority: "low"
              due_at: now|transform_timestamp:"+3 days"
            }
          ]
        } as $tickets
      }
    }
  }
  response = {
    tickets: $tickets|count
    agent: { email: $agent.email, password: $password }
    customer: { email: $customer.email, password: $password }
  }
}
