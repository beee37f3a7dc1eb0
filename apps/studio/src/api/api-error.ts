/** An error answer of the platform API, or a network that does not answer (status 0). */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly payload: unknown
  constructor(status: number, code: string, message: string, payload: unknown = null) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.payload = payload
  }
}

/** The name of the parameter an input error is about, if it names one. */
export function errorParameter(error: unknown): string | null {
  if (!(error instanceof ApiError) || typeof error.payload !== 'object' || error.payload === null) return null
  const { param } = error.payload as { param?: unknown }
  return typeof param === 'string' ? param : null
}
