import type { FieldTypeDefinition } from './field-type-definition.ts'
import type { FilterDefinition } from './filter-definition.ts'
import type { FunctionDefinition } from './function-definition.ts'
import type { InputFilterDefinition } from './input-filter-definition.ts'
import type { QueryFilterDefinition } from './query-filter-definition.ts'

/** Everything that programs can name. Nothing reaches into a global registry: who compiles is handed one of these. */
export interface Library {
  readonly functions: ReadonlyMap<string, FunctionDefinition>
  /** By name and by alias. */
  readonly filters: ReadonlyMap<string, FilterDefinition>
  readonly fieldTypes: ReadonlyMap<string, FieldTypeDefinition>
  readonly inputFilters: ReadonlyMap<string, InputFilterDefinition>
  /** What the database can work out on fields, by name and by alias. */
  readonly queryFilters: ReadonlyMap<string, QueryFilterDefinition>
}

export function createLibrary(parts: {
  functions: readonly FunctionDefinition[]
  filters: readonly FilterDefinition[]
  fieldTypes: readonly FieldTypeDefinition[]
  inputFilters: readonly InputFilterDefinition[]
  queryFilters?: readonly QueryFilterDefinition[]
}): Library {
  const byName = <Definition extends { readonly name: string }>(definitions: readonly Definition[]) =>
    new Map(definitions.map((definition) => [definition.name, definition]))
  const byAnyName = <Definition extends { readonly name: string; readonly aliases?: readonly string[] }>(
    definitions: readonly Definition[],
  ) => {
    const known = byName(definitions)
    for (const definition of definitions) for (const alias of definition.aliases ?? []) known.set(alias, definition)
    return known
  }
  return {
    functions: byName(parts.functions),
    filters: byAnyName(parts.filters),
    fieldTypes: byName(parts.fieldTypes),
    inputFilters: byName(parts.inputFilters),
    queryFilters: byAnyName(parts.queryFilters ?? []),
  }
}
