import type { ServerResponse } from 'node:http'

/** What every response of node:http has, though its types do not say so: writes head and text to the connection. */
interface Sending {
  _send(text: string, encoding: 'utf8'): boolean
}

/**
 * As `response.end(text)` after `writeHead` with a length, in one piece: `end` itself always adds an empty piece to the text and
 * hands both to the system as a list, which costs a small answer a tenth of all its time (docs/decisions/request-speed.md).
 * What waits behind another answer on its connection, and what has no body, goes the usual way.
 */
export function endWithText(response: ServerResponse, text: string): void {
  if (text === '' || !response.socket || response.req.method === 'HEAD') {
    response.end(text)
    return
  }
  ;(response as ServerResponse & Sending)._send(text, 'utf8')
  response.end()
}
