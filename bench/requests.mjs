// Requests as they go over the wire, written once and sent many times.

export const get = (path, token) => write('GET', path, token, '')
export const post = (path, body) => write('POST', path, undefined, JSON.stringify(body))

function write(method, path, token, body) {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'Accept: application/json']
  if (token) lines.push(`Authorization: Bearer ${token}`)
  if (body) lines.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`)
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}
