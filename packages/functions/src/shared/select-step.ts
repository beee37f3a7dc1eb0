import { compileSelect } from '@stackwright/database'
import {
  type Batch,
  type Json,
  limitReached,
  type ObjectValue,
  RecordStream,
  type Run,
  type StepClosure,
  type StepParts,
  type Value,
} from '@stackwright/language'
import { stepAddons } from './addons.ts'
import { makePage, stepPages, stepPaging } from './paging.ts'
import { queryRows, queryValues, stepComputed, stepJoins, withinArgument } from './query-parts.ts'
import { columnNames, sortKeys, stepTable } from './step-table.ts'

/** A list without paging is cut off by a failure, not silently. */
export const mostRecords = 100_000

/** A query of records. */
export function selectStep(parts: StepParts): StepClosure {
  const { select, values } = preparedSelect(parts)
  const attach = stepAddons(parts)
  const list = async (run: Run, given: readonly unknown[], limit: number, offset: number) => {
    const records = (await queryRows(run, select.list(given, limit, offset))).map((row) =>
      select.toRecord(row, run.host.files),
    )
    return attach ? attach(records.map((record) => ({ run, record }))) : records
  }
  const count = async (run: Run, given: readonly unknown[]) =>
    Number((await queryRows(run, select.count(given)))[0]?.count ?? 0)
  switch (parts.constants.return) {
    case 'count':
      return (run) => count(run, values(run))
    case 'exists':
      return async (run) => (await queryRows(run, select.exists(values(run))))[0]?.exists as Value
    case 'single':
      return async (run) => (await list(run, values(run), 1, 0))[0] ?? null
    case 'stream':
      return (run) => {
        const query = select.all(values(run))
        const { database, files } = run.host
        return RecordStream.asValue(
          new RecordStream(async function* () {
            for await (const rows of database.stream(query.statement, query.values, run.limits.cancellation?.signal)) {
              const records = rows.map((row) => select.toRecord(row, files))
              yield attach ? await attach(records.map((record) => ({ run, record }))) : records
            }
          }),
        )
      }
  }
  const paged = stepPaging(parts, { list, count })
  if (paged) return (run) => paged(run, values(run))
  return async (run) => everything(await list(run, values(run), mostRecords + 1, 0))
}

/** The same query for many runs, made by one statement. Groups and streams are none of its matters. */
export function batchedSelect(parts: StepParts): Batch | undefined {
  const kind = parts.constants.return
  if (kind === 'aggregate' || kind === 'stream') return undefined
  const { select, values } = preparedSelect(parts)
  const attach = stepAddons(parts)
  const { list, count, exists } = select.batched
  const all = (runs: readonly Run[]) => runs.map(values)
  const rowsOf = (runs: readonly Run[], sets: readonly (readonly unknown[])[], query: typeof list) =>
    query.read(sets, (prepared) => queryRows(runs[0] as Run, prepared))
  const counts = async (runs: readonly Run[]) =>
    (await rowsOf(runs, all(runs), count)).map(([row]) => Number(row?.count ?? 0))
  const lists = async (runs: readonly Run[], limits: readonly (readonly [limit: number, offset: number])[]) => {
    const sets = all(runs).map((set, index) => [...set, ...(limits[index] as readonly [number, number])])
    const found = (await rowsOf(runs, sets, list)).map((rows) =>
      rows.map((row) => select.toRecord(row, (runs[0] as Run).host.files)),
    )
    return attach ? attachAll(attach, runs, found) : found
  }
  const pages = stepPages(parts)
  return {
    nothing: kind === 'single' ? null : kind === 'count' ? 0 : kind === 'exists' ? false : [],
    async run(runs) {
      if (kind === 'count') return counts(runs)
      if (kind === 'exists') return (await rowsOf(runs, all(runs), exists)).map(([row]) => row?.exists === true)
      if (kind === 'single')
        return (
          await lists(
            runs,
            runs.map(() => [1, 0]),
          )
        ).map(([record]) => record ?? null)
      if (!pages)
        return (
          await lists(
            runs,
            runs.map(() => [mostRecords + 1, 0]),
          )
        ).map(everything)
      const places = runs.map(pages.place)
      const found = await lists(
        runs,
        places.map(({ perPage, offset }) => [perPage + 1, offset]),
      )
      const totals = runs.some(pages.totals) ? await counts(runs) : []
      return places.map((place, index) =>
        makePage(place, found[index] ?? [], pages.totals(runs[index] as Run) ? totals[index] : undefined),
      )
    },
  }
}

async function attachAll(
  attach: NonNullable<ReturnType<typeof stepAddons>>,
  runs: readonly Run[],
  found: readonly (readonly ObjectValue[])[],
): Promise<readonly (readonly Value[])[]> {
  const pairs = found.flatMap((records, index) => records.map((record) => ({ run: runs[index] as Run, record })))
  const attached = await attach(pairs)
  let next = 0
  return found.map((records) => records.map(() => attached[next++] as Value))
}

function preparedSelect(parts: StepParts) {
  const select = compileSelect(stepTable(parts), {
    where: parts.conditions.where,
    joins: stepJoins(parts),
    computed: stepComputed(parts, 'eval'),
    sort: stepSort(parts),
    output: parts.within('output', () => columnNames(parts.constants.output)),
    distinct: parts.constants.distinct === 'yes',
    within: withinArgument(parts),
  })
  return { select, values: queryValues(parts, select.parameters) }
}

export const stepSort = (parts: StepParts) =>
  parts.within('sort', () => sortKeys(parts.constants.sort as Json | undefined))

export function everything(records: readonly Value[]): readonly Value[] {
  if (records.length > mostRecords) throw limitReached({ limit: 'records of a query', allowed: String(mostRecords) })
  return records
}
