/** What stands before the cursor, as far as it decides what can follow. */

/** A value with filters behind it at the end of a text: `$list|first`, `($a ~ $b)|get:"x"`. */
function chainBefore(text: string): string | undefined {
  const end = text.trimEnd()
  const filters = /(?:\s*\|\s*\w+(?::(?:"[^"]*"|'[^']*'|\([^()]*\)|\$?[\w.-]+))*)*$/.exec(end)?.[0] ?? ''
  const value = end.slice(0, end.length - filters.length)
  const start = value.endsWith(')') ? openedAt(value) : (/\$[\w$]+(?:\.[\w$]+|\[[^\]]*\])*$/.exec(value)?.index ?? -1)
  return start < 0 ? undefined : end.slice(start)
}

/** Where the parenthesis that a text ends with was opened; -1: nowhere. */
function openedAt(text: string): number {
  let depth = 0
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ')') depth++
    else if (text[index] === '(' && --depth === 0) return index
  }
  return -1
}

/** The name of a filter that is being typed; undefined elsewhere. */
export function behindFilter(before: string): string | undefined {
  if (/\|\|\s*$/.test(before)) return undefined
  const found = /\|\s*([A-Za-z_]\w*)?$/.exec(before)
  return found ? (found[1] ?? '') : undefined
}

export interface KeyArgument {
  readonly filter: string
  /** What the filter is put on. */
  readonly on: string
  /** What has been typed of the argument, with its quote. */
  readonly typed: string
  readonly quote: string
  /** The keys before the last point. */
  readonly path: string
}

/** The first argument of a filter, being typed: `$user|get:`, `$user|get:"address.ci`. */
export function keyArgument(before: string): KeyArgument | undefined {
  const found = /\|\s*(\w+)\s*:\s*((["']?)([\w.]*))$/.exec(before)
  const on = found ? chainBefore(before.slice(0, found.index)) : undefined
  if (!found || on === undefined) return undefined
  const [, filter = '', typed = '', quote = '', keys = ''] = found
  return { filter, on, typed, quote, path: keys.slice(0, Math.max(0, keys.lastIndexOf('.'))) }
}

export interface PathPlace {
  /** What the point stands behind. */
  readonly of: string
  /** All of the path that has been typed, with what it is read of. */
  readonly word: string
  /** Of what `$this` is an element, in the argument of a filter. */
  readonly list?: string
}

/** A path that is being typed: `$user.address.ci`, `($list|first).na`. */
export function pathAt(before: string): PathPlace | undefined {
  const part = /\.[\p{L}\p{N}_]*$/u.exec(before)
  if (!part) return undefined
  const head = before.slice(0, part.index)
  const start = head.endsWith(')') ? openedAt(head) : (/\$[\w$]+(?:\.[\w$]+|\[[^\]]*\])*$/.exec(head)?.index ?? -1)
  if (start < 0) return undefined
  const of = head.slice(start)
  const around = of.startsWith('$this') ? /^(.*)\|\s*\w+\s*:[^|]*$/s.exec(head.slice(0, start))?.[1] : undefined
  const list = around === undefined ? undefined : chainBefore(around)
  return { of, word: before.slice(start), ...(list !== undefined && { list }) }
}
