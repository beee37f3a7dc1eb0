import { fieldTypes, queryFilters } from '@stackwright/database'
import { filters, inputFilters } from '@stackwright/filters'
import { functions } from '@stackwright/functions'
import { createLibrary } from '@stackwright/language'

/** Everything that programs on this server can name. */
export const library = createLibrary({ functions, filters, fieldTypes, inputFilters, queryFilters })
