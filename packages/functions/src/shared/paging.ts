import { argumentOutOfRange, type Run, type StepParts, type Value, type ValueClosure } from '@stackwright/language'

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
  const { page, per_page: perPage, totals } = parts.values
  return page || perPage ? (run, values) => pageOf(run, pages, values, { page, perPage, totals }) : undefined
}

interface Paging {
  readonly page: ValueClosure | undefined
  readonly perPage: ValueClosure | undefined
  readonly totals: ValueClosure | undefined
}

/** One record more than the page holds tells whether there is a next one. */
async function pageOf(run: Run, pages: Pages, values: readonly unknown[], paging: Paging): Promise<Value> {
  const curPage = counted('page', paging.page?.(run) ?? 1, Math.floor(Number.MAX_SAFE_INTEGER / mostPerPage))
  const perPage = counted('per_page', paging.perPage?.(run) ?? defaultPerPage, mostPerPage)
  const offset = (curPage - 1) * perPage
  const found = await pages.list(run, values, perPage + 1, offset)
  const items = found.slice(0, perPage)
  const result = {
    itemsReceived: items.length,
    curPage,
    nextPage: found.length > perPage ? curPage + 1 : null,
    prevPage: curPage > 1 ? curPage - 1 : null,
    offset,
    perPage,
  }
  if (paging.totals?.(run) !== true) return { ...result, items }
  const itemsTotal = await pages.count(run, values)
  return { ...result, itemsTotal, pageTotal: Math.ceil(itemsTotal / perPage), items }
}

function counted(name: string, value: Value, most: number): number {
  const number = Number(value)
  if (number >= 1 && number <= most) return number
  throw argumentOutOfRange({ name, reason: `must be between 1 and ${most}.` })
}
