const longest = 200
// Control characters, what turns the direction of writing, and halves of characters: a name that looks like another one.
const invisible = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** The name of a file as people may see it: without folders and without what cannot be seen. */
export function fileName(given: string): string {
  const last = given.replace(invisible, '').split(/[/\\]/).at(-1) ?? ''
  const name = last.trim().replace(/^\.+/, '')
  if (name === '') return 'file'
  if (name.length <= longest) return name
  // The end says what kind of file it is.
  const ending = /\.[^.]{1,16}$/.exec(name)?.[0] ?? ''
  return name.slice(0, longest - ending.length) + ending
}

/** The part behind the last dot, in small letters; empty when there is none. */
export const fileEnding = (name: string): string => /\.([A-Za-z0-9]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? ''
