// Every hour: cancels orders that nobody has paid for within two days.
task "cancel unpaid orders" {
  stack {
    db.query "order" {
      where = $db.order.status == "open" && $db.order.created_at < (now|transform_timestamp:"-2 days")
      return = { type: "list" }
    } as $unpaid

    foreach ($unpaid) {
      each as $order {
        function.run "cancel_order" {
          input = { order_id: $order.id }
        }
      }
    }
  }
  schedule = [{ starts_on: "2026-01-01 00:00:00+0000", freq: 3600 }]
}
