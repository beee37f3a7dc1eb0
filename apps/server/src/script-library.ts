import { scriptLibrary } from '@stackwright/script'
import { library } from './library.ts'

/** What texts of programs are read and written by. */
export const scripts = scriptLibrary({
  functions: library.functions.values(),
  filters: library.filters.values(),
  inputFilters: library.inputFilters.values(),
})
