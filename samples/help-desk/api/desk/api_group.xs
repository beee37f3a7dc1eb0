// The address of the help desk.
api_group "desk" {
  canonical = "desk"
}
