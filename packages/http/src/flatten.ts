import { argumentOutOfRange, isObject, toText, type Value } from '@stackwright/language'

const maxDepth = 64

/** Names and texts of a form: `{ a: { b: [1] } }` becomes `a[b][0]=1`, and what is null is left out. */
export function flatten(value: Value): [name: string, text: string][] {
  const pairs: [string, string][] = []
  const visit = (name: string, each: Value, depth: number) => {
    if (each === null) return
    if (depth > maxDepth) throw argumentOutOfRange({ name: 'params', reason: 'nests too deeply for a form.' })
    const parts = Array.isArray(each) ? [...each.entries()] : isObject(each) ? Object.entries(each) : undefined
    if (!parts) pairs.push([name, toText(each)])
    else for (const [key, part] of parts) visit(name === '' ? String(key) : `${name}[${key}]`, part, depth + 1)
  }
  visit('', value, 0)
  return pairs
}
