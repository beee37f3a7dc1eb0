// The task moves up what is late, once, and says so.
workflow_test "late tickets are moved up" {
  tags = ["tickets"]
  stack {
    api.call "seed" verb=POST {
      api_group = "desk"
    } as $seed

    task.call "move late tickets up"

    task.call "move late tickets up"

    db.query "event" {
      return = { type: "list" }
    } as $events

    expect.to_equal ($events|map:$this.what) {
      value = ["Moved up from high: it was not answered in time."]
    }

    api.call "auth/login" verb=POST {
      api_group = "desk"
      input = $seed.agent
    } as $agent

    api.call "report" verb=GET {
      api_group = "desk"
      headers = ["Authorization: Bearer " ~ $agent.authToken]
    } as $report

    expect.to_equal ($report) {
      value = {
        groups: [{ status: "new", priority: "low", tickets: 1 }, { status: "new", priority: "urgent", tickets: 2 }]
        late: 1
      }
    }
  }
}
