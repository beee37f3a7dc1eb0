import {
  FileResource,
  type InputDeclaration,
  isFileType,
  own,
  parseJson,
  setOwn,
  type Value,
} from '@stackwright/language'

/** Inputs that arrive as texts and files, from a query string or a form, before they are read by their types. */
export type TextInputs = Record<string, Value>

/** Adds one pair; a name that comes again, or ends in `[]`, gathers its values in a list. */
export function addInput(inputs: TextInputs, name: string, value: Value): void {
  const listed = name.endsWith('[]')
  const key = listed ? name.slice(0, -2) : name
  const earlier = own(inputs, key)
  if (earlier === undefined) setOwn(inputs, key, listed ? [value] : value)
  else if (Array.isArray(earlier)) earlier.push(value)
  else setOwn(inputs, key, [earlier, value])
}

/** Reads `a=1&b=2`. */
export function readPairs(text: string): TextInputs {
  const inputs: TextInputs = {}
  for (const [name, value] of new URLSearchParams(text)) addInput(inputs, name, value)
  return inputs
}

/**
 * What a form can say only with the help of its declaration: a list of one, and lists, objects and JSON written as JSON. Given
 * the declarations it returns a function that completes inputs in place.
 */
export function compileTextInputs(declarations: readonly InputDeclaration[]): (inputs: TextInputs) => TextInputs {
  const structured = declarations.filter(
    ({ list, type }) => list || type === 'object' || type === 'json' || isStored(type),
  )
  return (inputs) => {
    for (const { name, list } of structured) {
      const value = own(inputs, name)
      if (list && FileResource.isFile(value)) setOwn(inputs, name, [FileResource.asValue(value)])
      if (typeof value !== 'string') continue
      const parsed = parseStructure(value)
      setOwn(inputs, name, parsed !== undefined ? parsed : list ? [value] : value)
    }
    return inputs
  }
}

/** What describes a kept file is an object, too. */
const isStored = (type: string) => isFileType(type) && type !== 'file'

function parseStructure(text: string): Value | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
