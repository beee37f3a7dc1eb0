// Sends an e-mail through the service whose address is in the environment variable MAIL_URL. Answers whether it was sent.
function "send_mail" {
  input {
    email to
    text subject
    text body
  }
  stack {
    conditional {
      if ($env.MAIL_URL|is_empty) {
        debug.log {
          value = "MAIL_URL is not set. Not sent to " ~ $input.to ~ ": " ~ $input.subject
        }

        return {
          value = false
        }
      }
    }

    api.request {
      url = $env.MAIL_URL
      method = "POST"
      params = { to: $input.to, subject: $input.subject, text: $input.body }
    } as $answer
  }
  response = $answer.response.status < 300

  test "sends nothing while there is no mail service" {
    input = { to: "ada@example.com", subject: "Reminder", body: "Today at 10" }
    expect.to_be_false ($response)
  }
}
