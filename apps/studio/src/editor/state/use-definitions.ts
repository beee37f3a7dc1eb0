import type { Catalogue, CatalogueFieldType, CatalogueFilter, CatalogueFunction } from '@stackwright/contract'
import { type ScriptLibrary, scriptLibrary } from '@stackwright/script'
import { useCatalogue } from '../../api/catalogue.ts'

/** The catalogue by names, with the questions that editing asks of it. */
export interface Definitions {
  readonly functions: ReadonlyMap<string, CatalogueFunction>
  readonly filters: ReadonlyMap<string, CatalogueFilter>
  readonly fieldTypes: ReadonlyMap<string, CatalogueFieldType>
  /** Whether an argument names a variable that the step writes. */
  readonly isTarget: (functionName: string, argument: string) => boolean
  /** Whether a filter's argument is evaluated for each element. */
  readonly isElementFilter: (name: string) => boolean
  /** What texts of documents are read and written by. */
  readonly scripts: ScriptLibrary
}

const known = new WeakMap<Catalogue, Definitions>()

export function definitionsOf(catalogue: Catalogue): Definitions {
  const made = known.get(catalogue)
  if (made) return made
  const functions = new Map(catalogue.functions.map((definition) => [definition.name, definition]))
  const filters = new Map(
    catalogue.filters.flatMap((filter) =>
      [filter.name, ...(filter.aliases ?? [])].map((name) => [name, filter] as const),
    ),
  )
  const definitions: Definitions = {
    functions,
    filters,
    fieldTypes: new Map(catalogue.fieldTypes.map((type) => [type.name, type])),
    isTarget: (functionName, argument) => functions.get(functionName)?.inputs[argument]?.mode === 'target',
    isElementFilter: (name) => Object.values(filters.get(name)?.inputs ?? {}).some((input) => input.mode === 'element'),
    scripts: scriptLibrary(catalogue),
  }
  known.set(catalogue, definitions)
  return definitions
}

/** The editor is drawn only once the catalogue is there, so its parts always have it. */
export function useDefinitions(): Definitions {
  const catalogue = useCatalogue().data
  if (!catalogue) throw new Error('The catalogue is not loaded')
  return definitionsOf(catalogue)
}
