/** Something the operator must change before the server can start: told in one sentence, then exit code 1. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}
