/**
 * Filters: pure changes of a value, `value|name:argument`, each one file in src/<group>; and input filters, which an input or a
 * field declares (src/input). Those in src/security need Node's cryptography, so that the
 * studio takes what it knows of filters from the catalogue.
 */
export { filters } from './generated/index.ts'
export { inputFilters } from './generated/input-filters.ts'
