import {
  defineFilter,
  type FilterDefinition,
  type FilterExample,
  getPath,
  listOfValues,
  t,
  type Value,
} from '@stackwright/language'
import { pathKeys } from './path-keys.ts'

/** A filter that drops the elements of a list that are, or have at a path, something unwanted. */
export function defineWithout(declaration: {
  readonly name: string
  readonly title: string
  readonly summary: string
  readonly unwanted: (value: Value) => boolean
  readonly examples: readonly FilterExample[]
}): FilterDefinition {
  const { unwanted, ...rest } = declaration
  return defineFilter({
    ...rest,
    group: 'list',
    value: { type: 'list', nullable: true },
    inputs: { path: t.text({ optional: true, default: '', help: 'For objects: the key that is looked at.' }) },
    output: { type: 'list' },
    shape: listOfValues,
    run: (value: readonly Value[] | null, { path }) => {
      const keys = pathKeys(path)
      return (value ?? []).filter((item) => !unwanted(getPath(item, keys) ?? null))
    },
  })
}
