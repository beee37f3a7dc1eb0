// What was said about a ticket, with the names of those who said it.
addon "comments of a ticket" {
  input {
    int ticket_id
    // False leaves the notes for agents out; nothing gives all
    bool? internal?
  }
  stack {
    db.query "comment" {
      where = $db.comment.ticket_id == $input.ticket_id && $db.comment.internal ==? $input.internal
      join = { author: { table: "user", where: $db.comment.author_id == $db.author.id } }
      eval = { author: $db.author.name }
      sort = { created_at: "asc" }
      return = { type: "list" }
      output = ["id", "created_at", "author", "body", "internal"]
    } as $comments
  }
  response = $comments
}
