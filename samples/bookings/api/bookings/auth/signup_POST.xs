// Makes an account and signs in.
query "auth/signup" verb=POST {
  api_group = "bookings"
  input {
    text name filters=trim|min:1|max:100
    email email filters=trim|lower
    password password filters=min:8 {
      sensitive = true
    }
  }
  stack {
    db.has "user" {
      field_name = "email"
      field_value = $input.email
    } as $taken

    precondition (!$taken) {
      error_type = "inputerror"
      error = "There is an account with this e-mail address."
    }

    db.add "user" {
      data = { name: $input.name, email: $input.email, password: $input.password }
    } as $user

    security.create_auth_token {
      table = "user"
      id = $user.id
      expiration = "1d"
    } as $token
  }
  response = { authToken: $token, user: $user }
}
