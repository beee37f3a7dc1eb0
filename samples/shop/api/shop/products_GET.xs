// The products that can be bought, in pages. Searches in names.
query "products" verb=GET {
  api_group = "shop"
  input {
    // A part of the name
    text search? filters=trim
    int page?=1 filters=min:1
  }
  stack {
    db.query "product" {
      where = $db.product.active == true && $db.product.name includes? $input.search
      sort = { name: "asc" }
      return = { type: "list", paging: { page: $input.page, per_page: 20, totals: true } }
    } as $products
  }
  response = $products
}
