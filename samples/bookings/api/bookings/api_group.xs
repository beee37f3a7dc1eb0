// The address of the calendar.
api_group "bookings" {
  canonical = "bookings"
}
