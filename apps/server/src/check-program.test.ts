import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileProgram, createTrace, functionDocument, generousLimits, pureHost } from '@stackwright/engine'
import {
  binaryOperators,
  checkProgram,
  type Expression,
  Failure,
  type FindingCode,
  type FunctionDocument,
  findings,
  type Problem,
  referenceRoots,
  type Step,
  suggestFixes,
} from '@stackwright/language'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busyTime } from '../../../tools/testing/busy-time.ts'
import { library } from './library.ts'
import { numbered, table, workspaceOf } from './testing/written-program.ts'

const root = new URL('../../../', import.meta.url)

describe('programs that work', () => {
  const folder = fileURLToPath(new URL('tests/programs', root))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))
  const programs = files.sort().map((path) => ({ path, file: read(path) }))

  it('have nothing that is sure to fail, or may be empty', () => {
    const alarms = programs.flatMap(({ path, file }) => {
      if (file.fails) return []
      const functions = (file.functions ?? []).map((parts: Parameters<typeof functionDocument>[0]) =>
        functionDocument(parts),
      )
      const { inputs, stack = [], response = null } = file
      const document = functionDocument({ ...(inputs && { inputs }), stack, response })
      return checkProgram(document, workspaceOf([], functions), library)
        .filter(({ code, severity }) => severity === 'error' || code === 'VALUE.MAY_BE_EMPTY')
        .map((problem) => `${path}: ${problem.code} ${problem.path} ${problem.message}`)
    })
    expect(alarms).toEqual([])
  })
})

const user = table('user', { name: 'text', role: { type: 'enum', values: ['admin', 'member'] }, settings: 'json' })
const workspace = workspaceOf([user], [functionDocument({ name: 'f', inputs: [{ name: 'a', type: 'int' }] })])

const names = ['x', 'y', 'user', 'id', 'name', 'a', '__proto__', 'constructor', 'toString', '', '@input', '$', 'x.y.z']
const name = fc.constantFrom(...names)
const json = fc.oneof(
  fc.constantFrom(null, true, 0, 1.5, '', '12', 'x', 'admin', 'user'),
  name,
  fc.jsonValue({ maxDepth: 2 }),
)

/** Expressions of all kinds, whether they make sense or not. */
const { expression: anyExpression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'expression' },
    fc.record({ kind: fc.constant('constant' as const), value: json }),
    fc.record({
      kind: fc.constant('reference' as const),
      root: fc.constantFrom(...referenceRoots),
      path: fc.array(fc.oneof(name, fc.nat(3), tie('expression')), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('filter' as const),
      name: fc.constantFrom(...library.filters.keys(), 'nope', 'toString'),
      value: tie('expression'),
      arguments: fc.array(tie('expression'), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('unary' as const),
      operator: fc.constantFrom('!' as const, '-' as const),
      value: tie('expression'),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(...binaryOperators),
      left: tie('expression'),
      right: tie('expression'),
    }),
    fc.record({
      kind: fc.constant('conditional' as const),
      condition: tie('expression'),
      consequent: tie('expression'),
      alternate: tie('expression'),
    }),
    fc.record({ kind: fc.constant('array' as const), items: fc.array(tie('expression'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('object' as const),
      entries: fc.array(fc.record({ key: fc.oneof(name, tie('expression')), value: tie('expression') }), {
        maxLength: 3,
      }),
    }),
  ) as fc.Arbitrary<Expression>,
}))

/** Steps of all functions with arguments of their own and others, in slots of their own and others. */
const { steps: anySteps } = fc.letrec<{ steps: Step[]; step: Step }>((tie) => ({
  steps: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'steps' },
    fc.constant<Step[]>([]),
    fc.array(tie('step'), { maxLength: 4 }),
  ),
  step: fc.constantFrom(...library.functions.values(), undefined).chain((definition) =>
    fc.record(
      {
        id: fc.uuid(),
        function: fc.constant(definition?.name ?? 'nope'),
        arguments: fc.dictionary(
          fc.constantFrom(...Object.keys(definition?.inputs ?? {}), 'value', '__proto__'),
          anyExpression,
          { maxKeys: 5 },
        ),
        result: fc.constantFrom('x', 'y', 'user'),
        disabled: fc.boolean(),
        slots: fc.array(
          fc.record({
            name: fc.constantFrom(...(definition?.slots ?? []).map((slot) => slot.name), 'each'),
            arguments: fc.dictionary(fc.constantFrom('condition', 'value'), anyExpression, { maxKeys: 2 }),
            steps: tie('steps'),
          }),
          { maxLength: 3, depthIdentifier: 'steps', maxDepth: 3 } as never,
        ),
      },
      { requiredKeys: ['id', 'function', 'arguments'] },
    ),
  ) as fc.Arbitrary<Step>,
}))

const anyDocument = fc.record({ stack: anySteps, response: fc.option(anyExpression) }).map(({ stack, response }) => ({
  ...functionDocument({ name: 'f', inputs: [{ name: 'a', type: 'int', required: false }] }),
  stack,
  response,
}))

describe('any document', () => {
  it('is checked without failing, and the same way twice', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const problems = checkProgram(document as FunctionDocument, workspace, library)
        for (const { code, severity, fix } of problems) {
          expect(severity === 'warning' ? ['error', 'warning'] : ['error']).toContain(findings[code as FindingCode])
          expect(fix).toEqual(fix && JSON.parse(JSON.stringify(fix)))
        }
        expect(checkProgram(document as FunctionDocument, workspace, library)).toEqual(problems)
        suggestFixes(
          compileProgram(document as FunctionDocument, workspace, library).problems,
          document,
          workspace,
          library,
        )
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  it('takes no longer the deeper its loops and conditions nest', () => {
    const x = { kind: 'reference', root: 'var', path: ['x'] } as const
    const binary = (operator: '||' | '&&', left: Expression): Expression => ({
      kind: 'binary',
      operator,
      left,
      right: x,
    })
    let condition: Expression = x
    for (let depth = 0; depth < 100; depth++) condition = binary(depth % 2 ? '||' : '&&', condition)
    let stack: Step[] = [
      {
        id: 'in',
        function: 'var',
        arguments: { name: { kind: 'constant', value: 'x' }, value: { kind: 'array', items: [x] } },
      },
    ]
    for (let depth = 0; depth < 60; depth++)
      stack = [
        { id: `s${depth}`, function: 'while', arguments: { condition }, slots: [{ name: 'each', steps: stack }] },
      ]
    const busy = busyTime()
    checkProgram({ ...functionDocument({}), stack }, workspace, library)
    expect(busy()).toBeLessThan(3_000)
  })
})

/** Programs of few steps and values, so that many of them run to their end. */
const small = {
  name: fc.constantFrom('x', 'y'),
  value: fc.constantFrom<unknown>(null, 1, 'x', '7', [], [1], [{ a: 1 }], { a: null }, { a: { b: 1 } }),
}
const { expression: eager } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'eager' },
    small.value.map((value) => ({ kind: 'constant', value }) as Expression),
    fc
      .tuple(small.name, fc.array(fc.constantFrom('a', 'b', 0), { maxLength: 2 }))
      .map(([variable, path]): Expression => ({ kind: 'reference', root: 'var', path: [variable, ...path] })),
    fc
      .tuple(
        fc.constantFrom('==' as const, '!=' as const, '+' as const, '~' as const),
        tie('expression'),
        tie('expression'),
      )
      .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right })),
    fc
      .tuple(fc.constantFrom('is_null', 'is_empty', 'not', 'first', 'count', 'to_upper'), tie('expression'))
      .map(([filter, value]): Expression => ({ kind: 'filter', name: filter, value, arguments: [] })),
    fc
      .tuple(fc.constantFrom('last', 'keys', 'values', 'reverse', 'unique', 'slice'), tie('expression'))
      .map(([filter, value]): Expression => ({ kind: 'filter', name: filter, value, arguments: [] })),
    fc
      .tuple(
        fc.constantFrom<[string, Expression]>(
          ['get', { kind: 'constant', value: 'a' }],
          ['get', { kind: 'constant', value: 'a.b' }],
          ['get', { kind: 'constant', value: 0 }],
          ['map', { kind: 'reference', root: 'this', path: [] }],
          ['map', { kind: 'reference', root: 'this', path: ['a'] }],
          ['find', { kind: 'reference', root: 'this', path: [] }],
          ['filter', { kind: 'reference', root: 'this', path: [] }],
          ['first_notnull', { kind: 'constant', value: 'x' }],
        ),
        tie('expression'),
      )
      .map(
        ([[filter, argument], value]): Expression => ({ kind: 'filter', name: filter, value, arguments: [argument] }),
      ),
    fc.array(tie('expression'), { maxLength: 2 }).map((items): Expression => ({ kind: 'array', items })),
    tie('expression').map((value): Expression => ({ kind: 'object', entries: [{ key: 'a', value }] })),
  ),
}))
const { steps: smallSteps } = fc.letrec<{ steps: Step[] }>((tie) => {
  const plain = (functionName: string, args: Record<string, Expression>, slots?: Record<string, Step[]>): Step => ({
    id: 'id',
    function: functionName,
    arguments: args,
    ...(slots && { slots: Object.entries(slots).map(([slot, steps]) => ({ name: slot, steps })) }),
  })
  const text = (value: string): Expression => ({ kind: 'constant', value })
  return {
    steps: fc.array(
      fc.oneof(
        { maxDepth: 3, depthIdentifier: 'small' },
        fc.tuple(small.name, eager).map(([variable, value]) => plain('var', { name: text(variable), value })),
        fc
          .tuple(small.name, fc.constantFrom('a', 'a.b'), eager)
          .map(([variable, path, value]) => plain('var.update', { name: text(`${variable}.${path}`), value })),
        fc
          .tuple(small.name, eager)
          .map(([variable, value]) => plain('array.push', { variable: text(variable), value })),
        eager.map((condition) => plain('precondition', { condition })),
        fc
          .tuple(eager, tie('steps'), tie('steps'))
          .map(([condition, then, otherwise]) => plain('conditional', { condition }, { then, else: otherwise })),
        fc.tuple(eager, tie('steps')).map(([list, each]) => plain('foreach', { list, as: text('y') }, { each })),
        fc
          .tuple(tie('steps'), tie('steps'), tie('steps'))
          .map(([attempt, handle, last]) => plain('try_catch', {}, { try: attempt, catch: handle, finally: last })),
        fc.constantFrom('break', 'continue', 'return').map((end) => plain(end, {})),
      ),
      { maxLength: 4 },
    ) as fc.Arbitrary<Step[]>,
  }
})

it('calls sure to fail only what fails when it is reached, and unreachable only what is not', () => {
  let reached = 0
  fc.assert(
    fc.property(smallSteps, (steps) => {
      const document = functionDocument({ stack: numbered(steps) })
      const problems = checkProgram(document, workspace, library).filter(({ step }) => step !== undefined)
      if (problems.length === 0) return
      const trace = createTrace({ now: () => 0, maxEntries: 10_000, maxBytes: 10_000_000 })
      try {
        compileProgram(document, workspace, library, { traced: true }).run({
          host: pureHost(),
          input: {},
          auth: null,
          environment: {},
          limits: { ...generousLimits(), steps: 2_000 },
          trace,
        })
      } catch (error) {
        if (!(error instanceof Failure)) throw error
      }
      const entries = trace.entries()
      const wrong = problems.filter(({ severity, code, step }: Problem) => {
        const runs = entries.filter((entry) => entry.step === step)
        reached += runs.length
        return severity === 'error'
          ? runs.some((entry) => !entry.failure)
          : code === 'STEP.UNREACHABLE' && runs.length > 0
      })
      expect(wrong).toEqual([])
    }),
    { numRuns: 1_500 },
  )
  expect(reached).toBeGreaterThan(100)
}, 60_000)
