import type { FieldTypeDefinition } from './field-type-definition.ts'
import type { FilterDefinition } from './filter-definition.ts'
import type { FunctionDefinition } from './function-definition.ts'
import type { InputFilterDefinition } from './input-filter-definition.ts'

/** Everything that programs can name. Nothing reaches into a global registry: who compiles is handed one of these. */
export interface Library {
  readonly functions: ReadonlyMap<string, FunctionDefinition>
  /** By name and by alias. */
  readonly filters: ReadonlyMap<string, FilterDefinition>
  readonly fieldTypes: ReadonlyMap<string, FieldTypeDefinition>
  readonly inputFilters: ReadonlyMap<string, InputFilterDefinition>
}

export function createLibrary(parts: {
  functions: readonly FunctionDefinition[]
  filters: readonly FilterDefinition[]
  fieldTypes: readonly FieldTypeDefinition[]
  inputFilters: readonly InputFilterDefinition[]
}): Library {
  const byName = <Definition extends { readonly name: string }>(definitions: readonly Definition[]) =>
    new Map(definitions.map((definition) => [definition.name, definition]))
  const filters = byName(parts.filters)
  for (const filter of parts.filters) for (const alias of filter.aliases ?? []) filters.set(alias, filter)
  return {
    functions: byName(parts.functions),
    filters,
    fieldTypes: byName(parts.fieldTypes),
    inputFilters: byName(parts.inputFilters),
  }
}
