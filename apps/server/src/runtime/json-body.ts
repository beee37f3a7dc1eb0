import { deepestInput } from '@stackwright/engine'
import { bodyNotJson, Failure, inputWrongType, isObject, type ObjectValue, parseJson } from '@stackwright/language'

/** How deep a body may nest: its inputs, and the object they stand in. */
const deepest = deepestInput + 1

/** Reads a JSON body: an object whose keys are inputs. Fails with INPUT.NOT_JSON, or INPUT.WRONG_TYPE naming the input. */
export function readJsonBody(text: string): ObjectValue {
  if (text.length > deepest) refuseDepth(text)
  let value: unknown
  try {
    value = parseJson(text)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw bodyNotJson({ reason: error instanceof Error ? error.message : 'it cannot be read' })
  }
  if (isObject(value as ObjectValue)) return value as ObjectValue
  throw inputWrongType({ name: 'body', expected: 'a JSON object whose keys are the inputs' })
}

/**
 * Measures how deep the text nests before it is parsed, so that hostile depth costs one pass over the text and no memory; names
 * the input in which the limit is passed.
 */
function refuseDepth(text: string): void {
  let depth = 0
  let name = 'body'
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position)
    if (code === 34) {
      const end = endOfText(text, position)
      if (depth === 1 && /^\s*:/.test(text.slice(end, end + 8))) name = text.slice(position + 1, end - 1)
      position = end - 1
    } else if (code === 91 || code === 123) {
      depth++
      if (depth > deepest)
        throw inputWrongType({ name: name.slice(0, 100), expected: `nested at most ${deepestInput} levels deep` })
    } else if (code === 93 || code === 125) depth--
  }
}

function endOfText(text: string, start: number): number {
  let position = start + 1
  while (position < text.length) {
    const code = text.charCodeAt(position)
    if (code === 34) return position + 1
    position += code === 92 ? 2 : 1
  }
  return position
}
