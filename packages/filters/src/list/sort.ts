import {
  argumentOutOfRange,
  compareValues,
  defineFilter,
  type ElementFunction,
  Failure,
  getPath,
  isNumber,
  listOfValues,
  PartCount,
  reference,
  t,
  toText,
  tryNumber,
  type Value,
} from '@stackwright/language'
import { forElement } from '../shared/elements.ts'
import { pathKeys } from '../shared/path-keys.ts'
import { stored } from '../shared/stored.ts'

type Compare = (left: Value, right: Value, parts: PartCount) => number

const folded = (value: Value) => toText(value).toLowerCase()
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' })

const orders: Record<string, Compare> = {
  '': (left, right, parts) =>
    typeof left === 'string' &&
    typeof right === 'string' &&
    !(tryNumber(left) !== undefined && tryNumber(right) !== undefined)
      ? compareValues(folded(left), folded(right))
      : compareValues(left, right, parts),
  number: (left, right) => compareValues(tryNumber(left) ?? null, tryNumber(right) ?? null),
  text: (left, right) => compareText(toText(left), toText(right)),
  itext: (left, right) => compareText(folded(left), folded(right)),
  natural: (left, right) => natural.compare(toText(left), toText(right)),
  inatural: (left, right) => natural.compare(folded(left), folded(right)),
}

/** Other names of the orders, and directions, which are given in their place too. */
const otherNames: Record<string, { readonly type: string; readonly asc?: boolean }> = {
  int: { type: 'number' },
  decimal: { type: 'number' },
  asc: { type: '', asc: true },
  desc: { type: '', asc: false },
}

const compareText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

export default defineFilter({
  name: 'sort',
  aliases: ['fsort'],
  title: 'Sort',
  summary: 'Sorts the list by its elements, by a key inside them or by an expression; equal ones keep their order.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {
    path: t.element({
      optional: true,
      title: 'By',
      help: 'A key such as user.name, or an expression of each element $$.',
    }),
    type: t.text({
      optional: true,
      default: '',
      help: 'number (or int, decimal), text, itext (any case), natural or inatural; empty finds out. Also asc or desc.',
    }),
    asc: t.bool({ optional: true, default: true, title: 'Ascending' }),
  },
  output: { type: 'list' },
  examples: [
    { value: [10, 9, '8'], output: ['8', 9, 10] },
    { value: ['b', 'A', 'c'], output: ['A', 'b', 'c'] },
    {
      value: [{ v: 'a' }, { v: 'z' }],
      arguments: [{ kind: 'constant', value: 'v' }, 'text', false],
      output: [{ v: 'z' }, { v: 'a' }],
    },
    { value: [{ n: 2 }, { n: 1 }], arguments: [stored(reference('this', 'n'))], output: [{ n: 1 }, { n: 2 }] },
    { value: ['a10', 'a9'], arguments: [{ kind: 'constant', value: '' }, 'natural'], output: ['a9', 'a10'] },
    {
      value: [{ n: '10' }, { n: '9' }],
      arguments: [{ kind: 'constant', value: 'n' }, 'int'],
      output: [{ n: '9' }, { n: '10' }],
    },
    {
      value: [{ n: 1 }, { n: 2 }],
      arguments: [{ kind: 'constant', value: 'n' }, 'desc'],
      output: [{ n: 2 }, { n: 1 }],
    },
    { value: [2, 1], arguments: [{ kind: 'constant', value: '' }, 'random'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  shape: listOfValues,
  run: (value: readonly Value[] | null, { path, type: name, asc: upwards }) => {
    const { type, asc = upwards } = (Object.hasOwn(otherNames, name) && otherNames[name]) || { type: name }
    const compare = Object.hasOwn(orders, type) ? orders[type] : undefined
    if (!compare)
      throw argumentOutOfRange({
        name: 'type',
        reason: `must be one of ${Object.keys(orders).filter(Boolean).join(', ')}.`,
      })
    const list = value ?? []
    const keyed = list.map((item, index) => ({ item, key: sortKey(path, list, index) }))
    const parts = new PartCount()
    keyed.sort((left, right) => (asc ? compare(left.key, right.key, parts) : compare(right.key, left.key, parts)))
    return keyed.map(({ item }) => item)
  },
})

/** An argument that gives the same text without any element is a path; anything else is the key itself. */
function sortKey(by: ElementFunction | undefined, list: readonly Value[], index: number): Value {
  const item = list[index] as Value
  if (!by) return item
  const key = forElement(by, list, index)
  if (key === null || isNumber(key) || typeof key !== 'string') return key
  return key === withoutElement(by) ? (getPath(item, pathKeys(key)) ?? null) : key
}

function withoutElement(by: ElementFunction): Value {
  try {
    return by({ item: null, index: 0, list: [], result: null })
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}
