// A help desk: customers write tickets, agents answer them in time, and late ones come to the top.
workspace "Help desk" {
  docs = """
    Run `POST seed` once: it makes an agent, a customer and some tickets, and answers how both sign in.
    Run `POST auth/login` as the agent, then `GET tickets` as that user.
    Answer a ticket with `POST tickets/{ticket_id}/comments` and see how its status changes.
    The task `move late tickets up` runs every 15 minutes; press Run on its page to see it at work.
    """
}
