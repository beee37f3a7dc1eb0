import {
  argumentMissing,
  argumentWrongType,
  type Expression,
  isObject,
  type ObjectValue,
  own,
  type Run,
  type StepParts,
  setPath,
  t,
  type Value,
} from '@stackwright/language'
import { entriesOf } from './query-parts.ts'

export const addonInput = t.addons({
  title: 'Addons',
  optional: true,
  help: 'Queries whose results are put into each record: [{ name: "author", input: { user_id: $output.user_id }, as: "items.author" }]. $output is the record. An addon may have output, a list of fields, and addon, more of them for what it gives.',
})

/** A record, and the run that it was found in. */
export interface FoundRecord {
  readonly run: Run
  readonly record: ObjectValue
}

/** Gives the records with what the addons put into them; each addon is one query, however many records there are. */
export type AttachAddons = (found: readonly FoundRecord[]) => Promise<readonly ObjectValue[]>

interface AddonUse {
  readonly call: ReturnType<StepParts['addon']>
  readonly input: (run: Run, output: Value) => ObjectValue
  readonly as: readonly string[]
  readonly output: ReadonlySet<string> | undefined
  readonly attach: AttachAddons | undefined
}

/** The addons that a step asks for; undefined when it asks for none. */
export function stepAddons(parts: StepParts): AttachAddons | undefined {
  const argument = parts.conditions.addon
  return argument && parts.within('addon', () => attacherOf(parts, argument))
}

function attacherOf(parts: StepParts, argument: Expression): AttachAddons | undefined {
  const uses = itemsOf(argument).map((item) => useOf(parts, item))
  if (uses.length === 0) return undefined
  return async (found) => {
    let current = found
    for (const use of uses) current = await attachOne(use, current)
    return current.map(({ record }) => record)
  }
}

function useOf(parts: StepParts, item: Expression): AddonUse {
  const given = new Map(entriesOf('addon', item).map(({ key, value }) => [key, value]))
  const name = constantText(given.get('name'))
  if (name === undefined) throw argumentMissing({ name: 'name', of: 'An addon' })
  const as = (constantText(given.get('as')) || name).split('.').filter((key) => key !== '')
  const output = given.get('output')
  const input = given.get('input')
  const nested = given.get('addon')
  const attach = nested && attacherOf(parts, nested)
  const kept = output && outputOf(output)
  const nestedKeys = nested ? itemsOf(nested).flatMap((each) => firstKeyOf(each)) : []
  return {
    call: parts.addon(name),
    input: input ? inputReader(parts, input) : () => ({}),
    as: as[0] === 'items' && as.length > 1 ? as.slice(1) : as,
    output: kept && new Set([...kept, ...nestedKeys]),
    attach,
  }
}

/** Reads the inputs with `$output` standing for the record, whatever the program keeps under that name otherwise. */
function inputReader(parts: StepParts, input: Expression): AddonUse['input'] {
  const read = parts.compile(input)
  const target = parts.variable('output')
  return (run, output) => {
    const place = target.place as number
    const kept = run.variables[place]
    target.write(run, output)
    try {
      const value = read(run)
      return isObject(value) ? value : {}
    } finally {
      run.variables[place] = kept
    }
  }
}

async function attachOne(use: AddonUse, found: readonly FoundRecord[]): Promise<readonly FoundRecord[]> {
  const places = found.flatMap(({ run, record }, index) =>
    placesIn(record, use.as.slice(0, -1)).map(({ output, at }) => ({ run, index, output, at })),
  )
  const first = places[0]
  if (!first) return found
  const inputs = places.map(({ run, output }) => use.input(run, output))
  const answers = await selectedFrom(use, first.run, await use.call(first.run, inputs))
  const records = found.map(({ record }) => record as Value)
  const last = use.as.at(-1) as string
  places.forEach(({ index, at }, position) => {
    records[index] = setPath(records[index] as Value, [...at, last], answers[position] ?? null)
  })
  return found.map(({ run }, index) => ({ run, record: records[index] as ObjectValue }))
}

/** Where in a record an addon belongs: in each element of the lists on its way. `$output` shows that element in its list's place. */
function placesIn(value: Value, [key, ...rest]: readonly string[]): { output: Value; at: (string | number)[] }[] {
  if (key === undefined) return [{ output: value, at: [] }]
  const child = isObject(value) ? own(value, key) : undefined
  if (child === undefined) return [{ output: value, at: [key, ...rest] }]
  const inside = (inner: Value, at: (string | number)[]) =>
    placesIn(inner, rest).map((place) => ({
      output: { ...(value as ObjectValue), [key]: place.output },
      at: [...at, ...place.at],
    }))
  if (Array.isArray(child)) return child.flatMap((element, index) => inside(element, [key, index]))
  return isObject(child) ? inside(child, [key]) : []
}

/** What an addon gave, with its own addons in its records and only the fields that are asked for. */
async function selectedFrom(
  { output, attach }: AddonUse,
  run: Run,
  answers: readonly Value[],
): Promise<readonly Value[]> {
  let results = answers
  if (attach) {
    const records: FoundRecord[] = []
    for (const answer of results)
      mapRecords(answer, (record) => {
        records.push({ run, record })
        return record
      })
    const attached = await attach(records)
    let next = 0
    results = results.map((answer) => mapRecords(answer, () => attached[next++] as ObjectValue))
  }
  if (!output) return results
  const pick = (record: ObjectValue) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => output.has(key))) as ObjectValue
  return results.map((answer) => mapRecords(answer, pick))
}

/** Changes the records in an answer: one, a list of them, or a page. */
function mapRecords(answer: Value, change: (record: ObjectValue) => ObjectValue): Value {
  if (Array.isArray(answer)) return answer.map((item) => (isObject(item) ? change(item) : item))
  if (!isObject(answer)) return answer
  const items = own(answer, 'items')
  return Array.isArray(items) && own(answer, 'curPage') !== undefined
    ? { ...answer, items: mapRecords(items, change) }
    : change(answer)
}

function itemsOf(argument: Expression): readonly Expression[] {
  if (argument.kind === 'array') return argument.items
  if (argument.kind === 'constant' && Array.isArray(argument.value))
    return argument.value.map((value) => ({ kind: 'constant', value }))
  if (argument.kind === 'constant' && argument.value === null) return []
  throw argumentWrongType({ name: 'addon', expected: 'a list of addons that is written down', got: 'something else' })
}

function outputOf(expression: Expression): readonly string[] {
  const names = itemsOf(expression).map(constantText)
  if (names.every((name) => name !== undefined)) return names.map((name) => name.replace(/^items\./, ''))
  throw argumentWrongType({
    name: 'addon',
    expected: 'names of fields in the output of an addon',
    got: 'something else',
  })
}

function firstKeyOf(item: Expression): string[] {
  const given = new Map(entriesOf('addon', item).map(({ key, value }) => [key, value]))
  const as = constantText(given.get('as')) ?? constantText(given.get('name'))
  return as === undefined ? [] : [as.replace(/^items\./, '').split('.')[0] as string]
}

const constantText = (expression: Expression | undefined): string | undefined =>
  expression?.kind === 'constant' && typeof expression.value === 'string' ? expression.value : undefined
