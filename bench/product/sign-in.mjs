import { owner } from './start.mjs'

/** Signs in as the owner; gives what calls the platform's API. */
export async function signIn(address) {
  let cookie = ''
  const call = async (method, path, body) => {
    const response = await fetch(`${address}/platform${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: address, cookie },
      ...(body && { body: JSON.stringify(body) }),
    })
    const [set] = response.headers.getSetCookie()
    if (set) cookie = set.split(';')[0]
    const answer = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }
  await call('POST', '/session', owner)
  return call
}
