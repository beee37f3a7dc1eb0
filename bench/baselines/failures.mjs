const failure = (status, code, message, payload = '') => ({ status, body: { code, message, payload } })

export const unauthorized = failure(401, 'ERROR_CODE_UNAUTHORIZED', 'This token is not valid.')
export const denied = failure(403, 'ERROR_CODE_ACCESS_DENIED', 'Invalid credentials.')
export const notFound = failure(404, 'ERROR_CODE_NOT_FOUND', 'Not found')
export const broken = failure(500, 'ERROR_INTERNAL', 'Something went wrong.')
export const inputError = ({ param, message }) =>
  failure(400, 'ERROR_CODE_INPUT_ERROR', `${param} ${message}`, { param })
