/** An error as the log has it. */
export interface ErrorRecord {
  readonly type: string
  readonly message: string
  readonly stack: string | undefined
  readonly code?: unknown
  readonly cause?: unknown
}

/** What an error says of itself. All else that it may carry stays out: the database adds rows to its errors, clients add requests. */
export function errorRecord(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, stack, cause } = error
  const { code } = error as { code?: unknown }
  return {
    type: name,
    message,
    stack,
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause: errorRecord(cause) }),
  } satisfies ErrorRecord
}
