import { argumentOutOfRange, type Run, type StepParts, type Value } from '@stackwright/language'

const mostPerPage = 10_000
const defaultPerPage = 25

export const perPageHelp = `At most ${mostPerPage}; ${defaultPerPage} if left out.`

/** What a query needs to be able to do to be given in pages. */
export interface Pages {
  list(run: Run, values: readonly unknown[], limit: number, offset: number): Promise<readonly Value[]>
  count(run: Run, values: readonly unknown[]): Promise<number>
}

/** The paging of a step; undefined when it asks for none. */
export function stepPaging(
  parts: StepParts,
  pages: Pages,
): ((run: Run, values: readonly unknown[]) => Promise<Value>) | undefined {
  const paging = stepPages(parts)
  return (
    paging &&
    (async (run, values) => {
      const place = paging.place(run)
      const found = await pages.list(run, values, place.perPage + 1, place.offset)
      return makePage(place, found, paging.totals(run) ? await pages.count(run, values) : undefined)
    })
  )
}

/** Where a page lies. */
export interface PagePlace {
  readonly curPage: number
  readonly perPage: number
  readonly offset: number
  /** Only its records are asked for, and nothing about it. */
  readonly bare: boolean
}

/** The paging of a step whose pages are read otherwise; undefined when it asks for none. */
export function stepPages(parts: StepParts): { place(run: Run): PagePlace; totals(run: Run): boolean } | undefined {
  const { page, per_page: size, totals, metadata } = parts.values
  if (!page && !size) return undefined
  const isBare = (run: Run) => metadata?.(run) === false
  return {
    place: (run) => {
      const curPage = counted('page', page?.(run) ?? 1, Math.floor(Number.MAX_SAFE_INTEGER / mostPerPage))
      const perPage = counted('per_page', size?.(run) ?? defaultPerPage, mostPerPage)
      return { curPage, perPage, offset: (curPage - 1) * perPage, bare: isBare(run) }
    },
    totals: (run) => totals?.(run) === true && !isBare(run),
  }
}

/** One record more than the page holds tells whether there is a next one. */
export function makePage(
  { curPage, perPage, offset, bare }: PagePlace,
  found: readonly Value[],
  itemsTotal: number | undefined,
): Value {
  const items = found.slice(0, perPage)
  if (bare) return items
  const result = {
    itemsReceived: items.length,
    curPage,
    nextPage: found.length > perPage ? curPage + 1 : null,
    prevPage: curPage > 1 ? curPage - 1 : null,
    offset,
    perPage,
  }
  if (itemsTotal === undefined) return { ...result, items }
  return { ...result, itemsTotal, pageTotal: Math.ceil(itemsTotal / perPage), items }
}

function counted(name: string, value: Value, most: number): number {
  const number = Number(value)
  if (number >= 1 && number <= most) return number
  throw argumentOutOfRange({ name, reason: `must be between 1 and ${most}.` })
}
