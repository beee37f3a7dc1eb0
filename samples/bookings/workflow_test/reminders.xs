// The task reminds of what is near, and of nothing else.
workflow_test "reminders" {
  tags = ["reminders"]
  stack {
    api.call "seed" verb=POST {
      api_group = "bookings"
    }

    db.add "user" {
      data = { name: "Ada", email: "ada@example.com", password: "correct-horse-7" }
    } as $user

    foreach (["+2 hours", "+3 days"]) {
      each as $distance {
        db.add "booking" {
          data = {
            room_id: 1
            user_id: $user.id
            starts_at: now|transform_timestamp:$distance
            ends_at: now|transform_timestamp:$distance|transform_timestamp:"+1 hour"
          }
        }
      }
    }

    task.call "send reminders"

    db.query "booking" {
      where = $db.booking.reminded_at != null
      return = { type: "count" }
    } as $reminded

    expect.to_equal ($reminded) {
      value = 1
    }
  }
}
