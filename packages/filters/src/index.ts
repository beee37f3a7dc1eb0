/**
 * Filters: pure changes of a value, `value|name:argument`, each one file in src/<group>; and input filters, which an input or a
 * field declares (src/input). The engine and the studio's previews run the same code, so nothing here needs Node.
 */
export { filters } from './generated/index.ts'
export { inputFilters } from './generated/input-filters.ts'
