// Adds a product. For staff.
query "products" verb=POST {
  api_group = "shop"
  auth = "user"
  input {
    text sku filters=trim|upper|min:1|max:20
    text name filters=trim|min:1|max:200
    text description?
    decimal price filters=min:0
    int stock?=0 filters=min:0
  }
  stack {
    precondition ($auth.role == "staff") {
      error_type = "accessdenied"
      error = "Only staff can add products."
    }

    db.has "product" {
      field_name = "sku"
      field_value = $input.sku
    } as $taken

    precondition (!$taken) {
      error_type = "inputerror"
      error = "Another product has this number."
    }

    util.get_all_input as $data

    db.add "product" {
      data = $data
    } as $product
  }
  response = $product
}
