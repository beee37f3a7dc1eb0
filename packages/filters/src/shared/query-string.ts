import { checkListLength, setOwn, type Value } from '@stackwright/language'
import { checkDecodable } from './decodable.ts'
import { decodePercent } from './percent-encoding.ts'

/** The parts of an address around its arguments: `before?query#fragment`. */
export function splitAddress(address: string): { before: string; query: string | undefined; fragment: string } {
  const hash = address.indexOf('#')
  const whole = hash < 0 ? address : address.slice(0, hash)
  const question = whole.indexOf('?')
  return {
    before: question < 0 ? whole : whole.slice(0, question),
    query: question < 0 ? undefined : whole.slice(question + 1),
    fragment: hash < 0 ? '' : address.slice(hash),
  }
}

/** Characters; far more than any server takes as an address. */
const longestQuery = 256 * 1024

export interface QueryArgument {
  readonly key: string
  readonly value: string
  /** As it stands in the query. */
  readonly text: string
}

export function queryArguments(query: string | undefined): readonly QueryArgument[] {
  checkDecodable(query ?? '', longestQuery)
  const texts = (query ?? '').split('&').filter((text) => text !== '')
  checkListLength(texts.length)
  return texts.map((text) => {
    const equals = text.indexOf('=')
    const key = equals < 0 ? text : text.slice(0, equals)
    return { key: decodePlus(key), value: equals < 0 ? '' : decodePlus(text.slice(equals + 1)), text }
  })
}

export function withQuery(
  { before, fragment }: { readonly before: string; readonly fragment: string },
  args: readonly Pick<QueryArgument, 'text'>[],
): string {
  return `${before}${args.length > 0 ? '?' : ''}${args.map(({ text }) => text).join('&')}${fragment}`
}

const decodePlus = (text: string) => decodePercent(text.replaceAll('+', ' '))

/** A place for values that is still being filled: keys in their order; `next` is the position that `[]` takes. */
interface Branch {
  readonly entries: Map<string, Branch | string>
  next: number
}

const deepest = 32
const branch = (): Branch => ({ entries: new Map(), next: 0 })

/** Arguments as PHP reads them: `a[]=1&a[]=2` is a list, `a[b]=1` an object, and the last of the same name wins. */
export function readQuery(query: string): Value {
  const root = branch()
  for (const { key, value } of queryArguments(query)) {
    const path = keyPath(key)
    let place = root
    for (const part of path.slice(0, -1)) {
      const name = nameIn(place, part)
      const present = place.entries.get(name)
      const next = typeof present === 'object' ? present : branch()
      place.entries.set(name, next)
      place = next
    }
    place.entries.set(nameIn(place, path.at(-1) ?? ''), value)
  }
  return objectOf(root)
}

/** `a[b][]` → a, b and the empty text. */
function keyPath(key: string): string[] {
  const open = key.indexOf('[')
  if (open <= 0) return [key]
  const parts = [key.slice(0, open)]
  for (let start = open; key[start] === '['; ) {
    const end = key.indexOf(']', start)
    if (end < 0) break
    parts.push(key.slice(start + 1, end))
    if (parts.length > deepest) return [key]
    start = end + 1
  }
  return parts.length === 1 ? [key] : parts
}

function nameIn(place: Branch, part: string): string {
  const name = part === '' ? String(place.next) : part
  if (/^(?:0|[1-9]\d{0,8})$/.test(name)) place.next = Math.max(place.next, Number(name) + 1)
  return name
}

const readEntry = (entry: Branch | string): Value => (typeof entry === 'string' ? entry : listOrObject(entry))

function listOrObject(place: Branch): Value {
  const isList = Array.from(place.entries.keys()).every((key, index) => key === String(index))
  return isList ? Array.from(place.entries.values(), readEntry) : objectOf(place)
}

function objectOf(place: Branch): Value {
  const object: Record<string, Value> = {}
  for (const [key, entry] of place.entries) setOwn(object, key, readEntry(entry))
  return object
}
