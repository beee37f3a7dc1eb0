import type {
  FilterDefinition,
  FunctionDefinition,
  InputFilterDefinition,
  QueryFilterDefinition,
} from '@stackwright/language'
import { z } from 'zod'
import { defineRoute } from './route.ts'

/** Definitions as plain JSON: all but the code. */
export type CatalogueFunction = Omit<FunctionDefinition, 'run' | 'compile' | 'shape' | 'writes'>
export type CatalogueFilter = Omit<FilterDefinition, 'run' | 'shape'>

export type CatalogueQueryFilter = Omit<QueryFilterDefinition, 'sql'>

export interface CatalogueFieldType {
  readonly name: string
  readonly title: string
  readonly summary: string
  readonly icon: string
  /** How a value of it is typed: one-line text, number, switch, list of options, date … */
  readonly control:
    | 'text'
    | 'number'
    | 'switch'
    | 'options'
    | 'datetime'
    | 'date'
    | 'password'
    | 'json'
    | 'record'
    | 'file'
  /** Can stand as an input, as a column, or both. */
  readonly options: readonly ('values' | 'table' | 'list' | 'default')[]
}

export interface Catalogue {
  readonly functions: readonly CatalogueFunction[]
  readonly filters: readonly CatalogueFilter[]
  /** What the database works out on fields. */
  readonly queryFilters: readonly CatalogueQueryFilter[]
  readonly fieldTypes: readonly CatalogueFieldType[]
  /** Checks that an input or a field can have: min, max, trim, lower … */
  readonly inputFilters: readonly Pick<InputFilterDefinition, 'name' | 'title' | 'summary' | 'arguments' | 'types'>[]
}

export const getCatalogue = defineRoute({
  method: 'GET',
  path: '/catalogue',
  access: 'account',
  response: z.custom<Catalogue>(),
})
