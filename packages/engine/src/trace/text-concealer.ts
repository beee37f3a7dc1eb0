/** What a hidden value shows as. */
export const masked = '••••••••'

/** Shorter values are hidden only where they are the whole text: inside others they stand by chance. */
export const shortestInside = 6

/** Takes secrets out of sentences, wherever they stand in them. */
export function textConcealer(secrets: ReadonlySet<string>): (text: string) => string {
  // A long one first: a shorter one may be a part of it.
  const inside = [...secrets]
    .filter(({ length }) => length >= shortestInside)
    .sort((one, other) => other.length - one.length)
  return (text) => {
    if (secrets.has(text)) return masked
    return inside.reduce(
      (hidden, secret) => (hidden.includes(secret) ? hidden.replaceAll(secret, masked) : hidden),
      text,
    )
  }
}
