// docs/reference is written from the definitions themselves, so that it cannot say something else than the code.
import { fieldTypes, queryFilters } from '@stackwright/database'
import { filters, inputFilters } from '@stackwright/filters'
import { functions } from '@stackwright/functions'
import { failurePage } from './failure-page.ts'
import { filterPage } from './filter-page.ts'
import { functionPage } from './function-page.ts'
import { queryFilterPage } from './query-filter-page.ts'
import { inputFilterPage, typePage } from './type-page.ts'

/** File name in docs/reference → its whole text. */
export function referencePages(): Record<string, string> {
  return {
    'functions.md': functionPage(functions),
    'filters.md': filterPage(filters),
    'query-filters.md': queryFilterPage(queryFilters),
    'input-filters.md': inputFilterPage(inputFilters),
    'types.md': typePage(fieldTypes),
    'failures.md': failurePage(),
  }
}
