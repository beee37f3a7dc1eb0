// Checks an e-mail address and password and gives a token.
query "auth/login" verb=POST {
  api_group = "bookings"
  input {
    email email filters=trim|lower
    password password {
      sensitive = true
    }
  }
  stack {
    db.get "user" {
      field_name = "email"
      field_value = $input.email
      output = ["id", "password"]
    } as $user

    // The same words whether the address or the password is wrong: nobody learns who has an account
    precondition ($user != null) {
      error_type = "accessdenied"
      error = "The e-mail address or the password is wrong."
    }

    security.check_password {
      text_password = $input.password
      hash_password = $user.password
    } as $matches

    precondition ($matches) {
      error_type = "accessdenied"
      error = "The e-mail address or the password is wrong."
    }

    security.create_auth_token {
      table = "user"
      id = $user.id
      expiration = "1d"
    } as $token
  }
  response = { authToken: $token }
}
