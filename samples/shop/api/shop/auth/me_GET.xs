// Who is signed in.
query "auth/me" verb=GET {
  api_group = "shop"
  auth = "user"
  input {
  }
  stack {
    db.get "user" {
      field_value = $auth.id
    } as $user

    precondition ($user != null) {
      error_type = "unauthorized"
      error = "This account is gone."
    }
  }
  response = $user
}
