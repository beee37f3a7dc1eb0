import {
  andThen,
  argumentWrongType,
  type Completion,
  createLibrary,
  defineFieldType,
  defineFilter,
  defineFunction,
  defineInputFilter,
  type FilterDefinition,
  type FunctionDefinition,
  holds,
  inputOutOfRange,
  inputWrongType,
  isObject,
  type Run,
  repeat,
  t,
  toText,
  truthy,
  type Value,
} from '@stackwright/language'

import { drawn, slowly } from './waiting-filters.ts'

/* A few definitions of each sort, enough to test the engine without the real library. */

const base = { summary: '', sentence: '', icon: 'box', examples: [] } as const

const set = defineFunction({
  ...base,
  name: 'set',
  title: 'Set',
  family: 'value',
  inputs: { name: t.variable(), value: t.any() },
  compile: (parts) => parts.assign('name', 'value'),
})

const add = defineFunction({
  ...base,
  name: 'add',
  title: 'Add',
  family: 'value',
  inputs: { name: t.variable(), value: t.number() },
  compile: (parts) => parts.calculate('name', '+', 'value'),
})

const double = defineFunction({
  ...base,
  name: 'double',
  title: 'Double',
  family: 'value',
  inputs: { number: t.int(), times: t.int({ optional: true }) },
  output: { type: 'int' },
  run: ({ number, times }) => number * (times ?? 2),
})

const later = defineFunction({
  ...base,
  name: 'later',
  title: 'Later',
  family: 'value',
  inputs: { value: t.any({ default: null }) },
  output: { type: 'any' },
  run: async ({ value }) => value ?? null,
})

const choose = defineFunction({
  ...base,
  name: 'if',
  title: 'If',
  family: 'flow',
  inputs: { condition: t.any() },
  slots: [
    { name: 'then', title: 'Then' },
    { name: 'elseif', title: 'Else if', optional: true, repeats: true, inputs: { condition: t.any() } },
    { name: 'else', title: 'Else', optional: true },
  ],
  compile: ({ tests, slots }) => {
    const branches = slots.map(({ name, run, tests: own }) => ({
      when: name === 'then' ? tests.condition : own.condition,
      run,
    }))
    return (run) => branches.find(({ when }) => !when || holds(when, run))?.run(run)
  },
})

function loop(
  body: (run: Run, turn: number) => Completion | Promise<Completion>,
  more: (run: Run, turn: number) => boolean,
) {
  return (run: Run) => {
    let turn = 0
    return andThen(
      repeat<'done' | 'return'>(() => {
        if (!more(run, turn)) return 'done'
        return andThen(body(run, turn++), (ended) =>
          ended === 'return' ? 'return' : ended === 'break' ? 'done' : undefined,
        )
      }),
      (ended) => (ended === 'return' ? 'return' : undefined),
    )
  }
}

const whileLoop = defineFunction({
  ...base,
  name: 'while',
  title: 'While',
  family: 'flow',
  inputs: { condition: t.any() },
  slots: [{ name: 'body', title: 'Body' }],
  compile: ({ values, slots, waiting }) => {
    const body = (run: Run, turn: number) => slots[0]?.run(run, turn)
    const later = waiting('condition')
    if (!later) return loop(body, (run) => truthy(values.condition?.(run) ?? null))
    return async (run) => {
      for (let turn = 0; truthy(await later(run)); turn++) if ((await body(run, turn)) === 'break') break
      return undefined
    }
  },
})

const each = defineFunction({
  ...base,
  name: 'each',
  title: 'Each',
  family: 'flow',
  inputs: { list: t.list(), as: t.variable() },
  slots: [{ name: 'body', title: 'Body', binds: ['as'] }],
  compile: ({ values, slots, targets }) => {
    const items = (run: Run) => values.list?.(run) as readonly Value[]
    return (run) => {
      const list = items(run)
      return loop(
        (inner, turn) => {
          targets.as?.write(inner, list[turn] ?? null)
          return slots[0]?.run(inner, turn)
        },
        (_, turn) => turn < list.length,
      )(run)
    }
  },
})

const breakLoop = defineFunction({
  ...base,
  name: 'break',
  title: 'Break',
  family: 'flow',
  inputs: {},
  within: ['while', 'each'],
  compile: () => () => 'break' as const,
})

const giveBack = defineFunction({
  ...base,
  name: 'return',
  title: 'Return',
  family: 'flow',
  inputs: { value: t.any() },
  compile:
    ({ values }) =>
    (run) => {
      run.returned = values.value?.(run) ?? null
      return 'return' as const
    },
})

const call = defineFunction({
  ...base,
  name: 'call',
  title: 'Call',
  family: 'flow',
  inputs: { function: t.function(), input: t.object({ default: {} }) },
  output: { type: 'any' },
  compile: ({ values, constants, function: find }) => {
    const callee = find(String(constants.function))
    return (run) => callee(run, values.input?.(run) as Record<string, Value>)
  },
})

const attempt = defineFunction({
  ...base,
  name: 'try',
  title: 'Try',
  family: 'flow',
  inputs: {},
  slots: [
    { name: 'try', title: 'Try' },
    { name: 'catch', title: 'Catch' },
  ],
  compile:
    ({ slots }) =>
    (run) => {
      const caught = (error: unknown) => {
        run.error = { message: error instanceof Error ? error.message : 'unknown' }
        return slots[1]?.run(run)
      }
      try {
        const outcome = slots[0]?.run(run)
        return outcome instanceof Promise ? outcome.catch(caught) : outcome
      } catch (error) {
        return caught(error)
      }
    },
})

const read = defineFunction({
  ...base,
  name: 'read',
  title: 'Read record',
  family: 'data',
  inputs: { table: t.table(), field: t.field({ of: 'table' }), data: t.record({ of: 'table', default: {} }) },
  output: { type: 'object' },
  compile: ({ constants, table, values }) => {
    table(String(constants.table))
    return (run) => values.data?.(run) ?? null
  },
})

const bug = defineFunction({
  ...base,
  name: 'bug',
  title: 'Bug',
  family: 'debug',
  inputs: {},
  run: () => {
    throw new TypeError('a bug')
  },
})

const smallFunctions: readonly FunctionDefinition[] = [
  set,
  add,
  double,
  later,
  choose,
  whileLoop,
  each,
  breakLoop,
  giveBack,
  call,
  attempt,
  read,
  bug,
]

const filterBase = { summary: '', examples: [] } as const

const upper = defineFilter({
  ...filterBase,
  name: 'upper',
  aliases: ['to_upper'],
  title: 'Upper',
  group: 'text',
  value: { type: 'text' },
  inputs: {},
  output: { type: 'text' },
  run: (value: string) => value.toUpperCase(),
})

const plus = defineFilter({
  ...filterBase,
  name: 'plus',
  title: 'Plus',
  group: 'math',
  value: { type: 'int' },
  inputs: { number: t.int(), factor: t.int({ default: 1 }) },
  output: { type: 'int' },
  run: (value: number, { number, factor }) => value + number * factor,
})

const map = defineFilter({
  ...filterBase,
  name: 'map',
  title: 'Map',
  group: 'list',
  value: { type: 'list' },
  inputs: { code: t.element() },
  output: { type: 'list' },
  run: (list: readonly Value[], { code }) => list.map((item, index) => code({ item, index, list, result: null })),
})

const smallFilters: readonly FilterDefinition[] = [upper, plus, map, slowly, drawn]

const fieldBase = {
  summary: '',
  icon: 'box',
  control: 'text',
  options: [],
  column: () => 'text',
  schema: () => ({}),
  examples: [],
} as const

export const smallLibrary = createLibrary({
  functions: smallFunctions,
  filters: smallFilters,
  fieldTypes: [
    defineFieldType({
      ...fieldBase,
      name: 'text',
      title: 'Text',
      read: (value, { name }) => {
        if (typeof value === 'object' || typeof value === 'boolean') throw inputWrongType({ name, expected: 'text' })
        return toText(value)
      },
    }),
    defineFieldType({
      ...fieldBase,
      name: 'password',
      title: 'Password',
      read: (value, { name }) => {
        if (typeof value !== 'string') throw inputWrongType({ name, expected: 'text' })
        return value
      },
    }),
    defineFieldType({
      ...fieldBase,
      name: 'email',
      title: 'E-mail',
      read: (value, { name }) => {
        if (typeof value !== 'string' || !/^\S+@\S+$/.test(value))
          throw inputWrongType({ name, expected: 'an address' })
        return value
      },
    }),
    defineFieldType({
      ...fieldBase,
      name: 'int',
      title: 'Integer',
      read: (value, { name }) => {
        const number = typeof value === 'string' ? Number(value) : value
        if (!Number.isSafeInteger(number)) throw inputWrongType({ name, expected: 'a whole number' })
        return number as Value
      },
    }),
    defineFieldType({
      ...fieldBase,
      name: 'timestamp',
      title: 'Timestamp',
      read: (value, { name }, now) => {
        if (value === 'now') return now ?? Date.now()
        if (typeof value !== 'number') throw inputWrongType({ name, expected: 'a time' })
        return value
      },
    }),
    defineFieldType({ ...fieldBase, name: 'json', title: 'JSON', read: (value) => value }),
    defineFieldType({
      ...fieldBase,
      name: 'object',
      title: 'Object',
      read: (value, { name }) => {
        if (!isObject(value)) throw inputWrongType({ name, expected: 'an object' })
        return value
      },
    }),
  ],
  inputFilters: [
    defineInputFilter({
      name: 'trim',
      title: 'Trim',
      summary: '',
      arguments: [],
      types: ['text', 'email'],
      compile: () => (value) => (typeof value === 'string' ? value.trim() : value),
      examples: [],
    }),
    defineInputFilter({
      name: 'min',
      title: 'Min',
      summary: '',
      arguments: [{ name: 'least', title: 'Least', type: 'number' }],
      types: ['text', 'json'],
      compile: ([least], name) => {
        if (typeof least !== 'number') throw argumentWrongType({ name, expected: 'a number', got: 'none' })
        return (value) => {
          if ((value as string | readonly Value[]).length < least)
            throw inputOutOfRange({ name, reason: `must have at least ${least}.` })
          return value
        }
      },
      examples: [],
    }),
  ],
})
