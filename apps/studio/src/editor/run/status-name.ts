const names: Record<number, string> = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** A status as HTTP calls it: "200 OK". The names are the protocol's and stand in no catalogue of texts. */
export const statusName = (status: number) => [status, names[status]].filter(Boolean).join(' ')
