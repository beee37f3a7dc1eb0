/** What the command line ends with; docs/reference/command-line.md says the same. */
export const exitCodes = {
  ok: 0,
  /** What was asked about is wrong: an error in a text, a test that failed, an import that was refused. */
  wrong: 1,
  /** The command was not called as it wants to be. */
  usage: 2,
  /** It could not be done: a file that cannot be read, a server that does not answer or refuses. */
  failed: 3,
} as const
