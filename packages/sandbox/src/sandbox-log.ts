/** The server's log, as far as it is needed here. */
export interface SandboxLog {
  warn(details: object, message: string): void
}
