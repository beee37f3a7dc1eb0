/** Whether a text is an origin as browsers send it (scheme and host, no path), or * for any. */
export function isOrigin(text: string): boolean {
  if (text === '*') return true
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}
