import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds since 1970. */
export const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)

const signatureOf = (key: Buffer, path: string, expires: number) =>
  createHmac('sha256', key).update(`${expires} ${path}`).digest()

/** The path with what lets anybody open it until then. */
export function signPath(key: Buffer, path: string, expires: number): string {
  return `${path}?expires=${expires}&signature=${signatureOf(key, path, expires).toString('base64url')}`
}

/** Whether what came with a path lets it be opened now. */
export function isSigned(key: Buffer, path: string, expires: string, signature: string, now: number): boolean {
  if (!/^\d{1,12}$/.test(expires)) return false
  const given = Buffer.from(signature, 'base64url')
  const expected = signatureOf(key, path, Number(expires))
  return given.length === expected.length && timingSafeEqual(given, expected) && secondsOf(now) < Number(expires)
}
