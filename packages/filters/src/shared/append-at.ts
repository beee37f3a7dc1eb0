import { argumentWrongType, describeType, getPath, setPath, type Value } from '@stackwright/language'
import { pathKeys } from './path-keys.ts'

/** Changes the list that is a value or stands at a path in it; where nothing is, a list begins. */
export function appendAt(value: Value, path: string, change: (list: readonly Value[]) => Value): Value {
  const keys = pathKeys(path)
  const list = getPath(value, keys) ?? null
  if (list !== null && !Array.isArray(list))
    throw argumentWrongType({ name: path || 'The value', expected: 'a list', got: describeType(list) })
  return setPath(value, keys, change(list ?? []))
}
