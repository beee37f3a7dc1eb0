import type { FunctionDefinition, InputFilterDefinition } from '@stackwright/language'
import { type FunctionLayout, layoutOf } from './layout/function-layout.ts'

type ScriptFunction = Pick<FunctionDefinition, 'name' | 'inputs' | 'slots' | 'script'>

/** What texts are read and written by. */
export interface ScriptLibrary {
  /** By the names that stand in texts. */
  readonly layouts: ReadonlyMap<string, FunctionLayout>
  /** By their own names. */
  readonly functions: ReadonlyMap<string, FunctionLayout>
  readonly isElementFilter: (name: string) => boolean
  readonly suffixOf: (name: string) => string | undefined
  readonly takesName: (name: string) => boolean
  readonly isInputFilter: (name: string) => boolean
  /** Whether an argument of an input filter is a number; undefined when the filter is not known. */
  readonly isNumberArgument: (filter: string, position: number) => boolean | undefined
}

/** Prepares definitions, or the catalogue's entries, for reading and printing texts. */
export function scriptLibrary(parts: {
  functions: Iterable<ScriptFunction>
  /** With their aliases, or each by every name it has. */
  filters: Iterable<{
    readonly name: string
    readonly aliases?: readonly string[]
    readonly inputs: Readonly<Record<string, { readonly mode: string }>>
  }>
  inputFilters: Iterable<Pick<InputFilterDefinition, 'name' | 'arguments'>>
}): ScriptLibrary {
  const functions = new Map([...parts.functions].map((definition) => [definition.name, layoutOf(definition)] as const))
  const layouts = new Map<string, FunctionLayout>()
  const suffixes = new Map<string, string>()
  for (const layout of functions.values()) {
    for (const name of layout.names) layouts.set(name, layout)
    for (const [name, { suffix }] of layout.slots) if (suffix) suffixes.set(name, suffix)
  }
  const elementFilters = new Set<string>()
  for (const { name, aliases = [], inputs } of parts.filters)
    if (Object.values(inputs).some(({ mode }) => mode === 'element'))
      for (const each of [name, ...aliases]) elementFilters.add(each)
  const inputFilters = new Map([...parts.inputFilters].map((filter) => [filter.name, filter.arguments] as const))
  return {
    layouts,
    functions,
    isElementFilter: (name) => elementFilters.has(name),
    suffixOf: (name) => suffixes.get(name),
    takesName: (name) => layouts.get(name)?.head.some(({ form }) => form === 'name') ?? true,
    isInputFilter: (name) => inputFilters.has(name),
    isNumberArgument: (filter, position) => {
      const declared = inputFilters.get(filter)
      return declared && declared[position]?.type === 'number'
    },
  }
}
