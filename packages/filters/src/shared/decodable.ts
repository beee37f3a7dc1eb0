import { limitReached } from '@stackwright/language'

const longest = 8 * 1024 * 1024

/** Refuses a text so long that reading it at once would keep everybody else waiting. */
export function checkDecodable(text: string, most = longest): void {
  if (text.length > most) throw limitReached({ limit: 'length of a text to read', allowed: `${most} characters` })
}
