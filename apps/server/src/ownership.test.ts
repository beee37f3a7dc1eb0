import {
  compileProgram,
  createTrace,
  functionDocument,
  generousLimits,
  noWorkspace,
  pureHost,
} from '@stackwright/engine'
import {
  array,
  constant as c,
  type Expression,
  filter,
  object,
  type Step,
  type Value,
  variable as v,
} from '@stackwright/language'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { library } from './library.ts'

/* Variables behave as if every value were copied whenever it is read: random programs against an interpreter that does copy. */

type Operation =
  | {
      readonly kind:
        | 'alias'
        | 'push'
        | 'pushWhole'
        | 'filterPush'
        | 'append'
        | 'merge'
        | 'filterMerge'
        | 'wrap'
        | 'chain'
      readonly to: string
      readonly from: string
    }
  | { readonly kind: 'set' | 'setPath'; readonly to: string; readonly from: string; readonly key: string }
  | { readonly kind: 'count' | 'element' | 'fail' | 'each'; readonly to: string; readonly from: string }

const names = ['a', 'b', 'o', 'p'] as const
const lists = fc.constantFrom('a', 'b')
const objects = fc.constantFrom('o', 'p')
const any = fc.constantFrom(...names)
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('alias' as const), to: lists, from: lists }),
  fc.record({ kind: fc.constant('alias' as const), to: objects, from: objects }),
  fc.record({
    kind: fc.constantFrom('push', 'pushWhole', 'filterPush', 'chain', 'count', 'element', 'fail', 'each'),
    to: lists,
    from: any,
  }) as fc.Arbitrary<Operation>,
  fc.record({
    kind: fc.constantFrom('set', 'setPath'),
    to: objects,
    from: any,
    key: fc.constantFrom('x', 'y', '__proto__'),
  }) as fc.Arbitrary<Operation>,
  fc.record({ kind: fc.constant('wrap' as const), to: lists, from: any }),
  fc.record({ kind: fc.constant('append' as const), to: lists, from: any }),
  fc.record({ kind: fc.constantFrom('merge', 'filterMerge'), to: lists, from: lists }),
)

let count = 0
const step = (name: string, args: Record<string, Expression>, slots: [string, Step[]][] = []): Step => ({
  id: `s${count++}`,
  function: name,
  arguments: args,
  slots: slots.map(([slot, steps]) => ({ name: slot, steps })),
})
const update = (name: string, value: Expression) => step('var.update', { name: c(name), value })
const push = (to: string, value: Expression) => step('array.push', { variable: c(to), value })

const written: Record<Operation['kind'], (operation: Operation & { key?: string }) => Step> = {
  alias: ({ to, from }) => update(to, v(from)),
  push: ({ to }) => push(to, c(1)),
  pushWhole: ({ to, from }) => push(to, v(from)),
  filterPush: ({ to, from }) => update(to, filter(v(to), 'push', v(from))),
  chain: ({ to, from }) => update(to, filter(filter(v(to), 'push', c(2)), 'push', v(from))),
  append: ({ to, from }) => update(to, filter(v(to), 'append', v(from))),
  merge: ({ to, from }) => step('array.merge', { variable: c(to), value: v(from) }),
  filterMerge: ({ to, from }) => update(to, filter(v(to), 'merge', v(from))),
  wrap: ({ to, from }) => update(to, array(v(from), v(from))),
  set: ({ to, from, key }) => update(to, filter(v(to), 'set', c(key ?? 'x'), v(from))),
  setPath: ({ to, from, key }) => update(`${to}.${key}`, v(from)),
  count: ({ to }) => push(to, filter(v(to), 'count')),
  element: ({ to }) => push(to, filter(v(to), 'last')),
  // What was read before something failed is as it was.
  fail: ({ to, from }) =>
    step('try_catch', {}, [
      ['try', [update(to, filter(filter(v(to), 'push', v(from)), 'push', filter(c('no'), 'abs')))]],
    ]),
  // A list that grows while it is gone through.
  each: ({ to }) => step('foreach', { list: v(to), as: c('item') }, [['each', [push(to, c(0))]]]),
}

type State = Record<string, Value>
const copy = <T>(value: T): T => structuredClone(value)
const put = (object: Value, key: string, value: Value): Value => {
  const result: Record<string, Value> = Object.fromEntries(Object.entries(object as object))
  Object.defineProperty(result, key, { value, enumerable: true, configurable: true, writable: true })
  return result
}
const added = (list: Value | undefined, ...items: Value[]) => [...(list as Value[]), ...items]

/** What becomes of the variable that an operation changes. */
function meant(state: State, { kind, to, from, ...rest }: Operation): Value {
  const [target, other] = [state[to] as Value, copy(state[from] as Value)]
  switch (kind) {
    case 'alias':
      return other
    case 'push':
      return added(target, 1)
    case 'pushWhole':
    case 'filterPush':
    case 'append':
      return added(target, other)
    case 'merge':
    case 'filterMerge':
      return added(target, ...(other as Value[]))
    case 'chain':
      return added(target, 2, other)
    case 'wrap':
      return [other, copy(other)]
    case 'set':
    case 'setPath':
      return put(target, (rest as { key: string }).key, other)
    case 'count':
      return added(target, (target as Value[]).length)
    case 'element':
      return added(target, copy((target as Value[]).at(-1) ?? null))
    case 'fail':
      return target
    case 'each':
      return added(target, ...(target as Value[]).map(() => 0))
  }
}

const start = () => [update('a', c([])), update('b', c([1])), update('o', c({})), update('p', c({ z: 1 }))]
const response = object(Object.fromEntries(names.map((name) => [name, v(name)])))
const declared = names.map((name) => step('var', { name: c(name) }))
const request = () => ({ host: pureHost(), input: {}, auth: null, environment: {}, limits: generousLimits() })
// Whole values that hold each other double in size with each turn.
const operations = fc.array(operation, { maxLength: 14 })

describe('variables', () => {
  it('hold what they would if every value were copied', async () => {
    await fc.assert(
      fc.asyncProperty(operations, async (chosen) => {
        const state: State = { a: [], b: [1], o: {}, p: { z: 1 } }
        for (const each of chosen) state[each.to] = meant(state, each)
        const stack = [...declared, ...start(), ...chosen.map((each) => written[each.kind](each))]
        const program = compileProgram(functionDocument({ stack, response }), noWorkspace, library)
        expect(JSON.stringify(await program.run(request()))).toBe(JSON.stringify(state))
      }),
      { numRuns: 1_000 },
    )
  })

  it('show in a trace what they held at each step', async () => {
    await fc.assert(
      fc.asyncProperty(operations, async (chosen) => {
        const state: State = { a: [], b: [1], o: {}, p: { z: 1 } }
        const stack = [...declared, ...start(), ...chosen.map((each) => written[each.kind](each))]
        const program = compileProgram(functionDocument({ stack, response }), noWorkspace, library, { traced: true })
        const trace = createTrace({ now: () => 0, maxEntries: 10_000, maxBytes: 1e9 })
        await program.run({ ...request(), trace })
        const entries = trace.entries()
        chosen.forEach((each, index) => {
          state[each.to] = meant(state, each)
          const id = stack[index + 8]?.id
          const after = entries.find((entry) => entry.step === id)?.after ?? {}
          const shown = Object.fromEntries(names.map((name) => [name, after[name]]))
          expect(JSON.stringify(shown)).toBe(JSON.stringify(state))
        })
      }),
      { numRuns: 200 },
    )
  })

  it('hold what they held before steps whose failure is expected', async () => {
    const failing = [
      push('a', c(1)),
      push('a', c(2)),
      update('o.x', c(1)),
      step('throw', { name: c('no'), value: c('no') }),
    ]
    const stack = [...declared, ...start(), push('a', c(0)), step('expect.to_throw', {}, [['stack', failing]])]
    const testing = { name: 'expected' }
    const program = compileProgram(functionDocument({ stack, response }), noWorkspace, library, { testing })
    expect(await program.run(request())).toEqual({ a: [0], b: [1], o: {}, p: { z: 1 } })
  })

  it.each<[string, Step]>([
    ['a step', push('a', v('i'))],
    ['a filter', update('a', filter(v('a'), 'push', v('i')))],
    ['another filter', update('a', filter(v('a'), 'append', v('i')))],
    ['a filter for many', update('a', filter(v('a'), 'merge', array(v('i'))))],
    ['a step for many', step('array.merge', { variable: c('a'), value: array(v('i')) })],
  ])('lose no time with copies when a list grows by %s', async (_, growing) => {
    const asked = step('conditional', { condition: filter(filter(v('a'), 'count'), 'even') }, [['then', []]])
    const turns = step('for', { count: c(10_000), as: c('i') }, [['each', [growing, asked]]])
    const document = functionDocument({ stack: [...declared, ...start(), turns], response: v('a') })
    const program = compileProgram(document, noWorkspace, library)
    const copies = vi.spyOn(Array.prototype, 'concat')
    const list = (await program.run(request())) as Value[]
    const made = copies.mock.calls.length
    copies.mockRestore()
    expect([list.length, made]).toEqual([10_000, 1])
  })
})
