import { type Catalogue, getCatalogue } from '@stackwright/contract'
import { queryFilters } from '@stackwright/database'
import { type Library, stringifyJson } from '@stackwright/language'
import { ConstantContent } from './constant-content.ts'
import { handle, type RouteHandler } from './route-handler.ts'

/** Every definition without its code: what the studio draws forms, help and completion from. */
export function createCatalogue(library: Library): Catalogue {
  return {
    functions: [...library.functions.values()].map(
      ({ run: _run, compile: _compile, shape: _shape, writes: _writes, ...rest }) => rest,
    ),
    // Filters stand in the library under their aliases too.
    filters: [...new Set(library.filters.values())].map(({ run: _run, shape: _shape, ...rest }) => rest),
    queryFilters: queryFilters.map(({ sql: _sql, ...rest }) => rest),
    fieldTypes: [...library.fieldTypes.values()].map(({ name, title, summary, icon, control, options }) => ({
      name,
      title,
      summary,
      icon,
      control,
      options,
    })),
    inputFilters: [...library.inputFilters.values()].map(({ compile: _compile, examples: _examples, ...rest }) => rest),
  }
}

export function catalogueRoutes(library: Library): RouteHandler[] {
  const catalogue = createCatalogue(library)
  const content = new ConstantContent(() => Buffer.from(stringifyJson(catalogue as never)))
  return [
    handle(getCatalogue, async ({ http: { request, response } }) => {
      response.setHeader('Content-Type', 'application/json; charset=utf-8')
      response.setHeader('Cache-Control', 'private, no-cache')
      await content.send(request, response, true)
      return catalogue
    }),
  ]
}
