// Writes a notice when fewer than five pieces of a product are left.
table_trigger "notice when stock runs low" {
  table = "product"
  actions = { insert: false, update: true, delete: false, truncate: false }
  input {
    // The product as it is now
    json new
    // The product as it was before
    json old
    enum action {
      values = ["insert", "update", "delete", "truncate"]
    }
    text datasource
  }
  stack {
    // Only at the moment when it falls below five
    conditional {
      if ($input.old.stock >= 5 && $input.new.stock < 5) {
        db.add "stock_notice" {
          data = { product_id: $input.new.id, left: $input.new.stock }
        }
      }
    }
  }
}
