/** How a failure leaves through HTTP: the status and the `code` of the answer. `throw` and failed steps are "fatal". */
export const failureKinds = {
  input: { status: 400, httpCode: 'ERROR_CODE_INPUT_ERROR' },
  badrequest: { status: 400, httpCode: 'ERROR_CODE_BAD_REQUEST' },
  unauthorized: { status: 401, httpCode: 'ERROR_CODE_UNAUTHORIZED' },
  accessdenied: { status: 403, httpCode: 'ERROR_CODE_ACCESS_DENIED' },
  notfound: { status: 404, httpCode: 'ERROR_CODE_NOT_FOUND' },
  conflict: { status: 409, httpCode: 'ERROR_CODE_CONFLICT' },
  toolarge: { status: 413, httpCode: 'ERROR_CODE_PAYLOAD_TOO_LARGE' },
  mediatype: { status: 415, httpCode: 'ERROR_CODE_UNSUPPORTED_MEDIA_TYPE' },
  toomanyrequests: { status: 429, httpCode: 'ERROR_CODE_TOO_MANY_REQUESTS' },
  unavailable: { status: 503, httpCode: 'ERROR_CODE_UNAVAILABLE' },
  fatal: { status: 500, httpCode: 'ERROR_FATAL' },
} as const

export type FailureKind = keyof typeof failureKinds
