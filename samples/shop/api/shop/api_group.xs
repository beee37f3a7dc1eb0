// The address of the shop.
api_group "shop" {
  canonical = "shop"
}
