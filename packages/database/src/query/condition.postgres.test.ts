import {
  array,
  type BinaryOperator,
  binary,
  constant,
  type Expression,
  Failure,
  filter,
  type Json,
  normalizeNumber,
  reference,
  type Value,
} from '@stackwright/language'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindTable } from '../rows/bound-table.ts'
import { parameterValues } from '../testing/run-query.ts'
import { createTestWorkspace, type TestWorkspace, tableOf } from '../testing/test-workspace.ts'
import { compileSelect } from './select.ts'

const table = tableOf('person "x"', [
  { name: 'name', type: 'text' },
  { name: 'nick "n" ☃', type: 'text' },
  { name: 'age', type: 'int' },
  { name: 'height', type: 'decimal' },
  { name: 'active', type: 'bool' },
  { name: 'born', type: 'date' },
  { name: 'seen', type: 'timestamp' },
  { name: 'tags', type: 'text', list: true },
  { name: 'scores', type: 'int', list: true },
  { name: 'meta', type: 'json' },
  { name: 'role', type: 'enum', values: ['admin', 'member'] },
  { name: 'secret', type: 'password' },
])
const bound = bindTable(table, () => undefined)

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await createTestWorkspace()
  await workspace.save(null, table)
  await workspace.query(`insert into w_test_live."person ""x""" values
    (default, 'Ada', 'a%b_c', 36, 1.65, true, '1815-12-10', '2026-01-01T00:00:00Z', '{math,poetry}', '{1,2,3}', '{"lang": "en", "level": 3, "list": ["x", {"y": 1}]}', 'admin', 'h'),
    (default, 'bob', 'O''Brien\\', 17, 1.8, false, '2008-05-01', '2026-01-02T00:00:00Z', '{}', '{}', '[1, "two", {"y": 1}]', 'member', 'h'),
    (default, null, null, null, null, null, null, null, null, null, null, null, null)`)
})
afterAll(() => workspace.close())

const db = (...path: string[]): Expression => reference('db', ...path)
const where = (left: Expression, operator: BinaryOperator, right: Json) => binary(left, operator, constant(right))
const not = (value: Expression): Expression => ({ kind: 'unary', operator: '!', value })

function prepared(condition: Expression, input: Readonly<Record<string, Value>> = {}) {
  const select = compileSelect(bound, { where: condition, output: ['id'] })
  const values = parameterValues(select.parameters, input)
  return select.list(values, 10, 0)
}

async function ids(condition: Expression, input: Readonly<Record<string, Value>> = {}) {
  const { statement, values } = prepared(condition, input)
  return (await workspace.database.query(statement, values)).map(({ id }) => id)
}

describe('conditions', () => {
  it.each<[string, Expression, number[]]>([
    ['text ==', where(db('name'), '==', 'Ada'), [1]],
    ['with the name of the table', where(db('person "x"', 'name'), '==', 'Ada'), [1]],
    ['a hostile name', where(db('nick "n" ☃'), '==', "O'Brien\\"), [2]],
    ['== null', where(db('name'), '==', null), [3]],
    ['!= null', where(db('name'), '!=', null), [1, 2]],
    ['!= finds records without a value', where(db('name'), '!=', 'Ada'), [2, 3]],
    ['value on the left', binary(constant(20), '<', db('age')), [1]],
    ['numeric text', where(db('age'), '==', '36'), [1]],
    ['> with a fraction on whole numbers', where(db('age'), '>', 35.5), [1]],
    ['>= with a fraction on whole numbers', where(db('age'), '>=', 16.5), [1, 2]],
    ['<= with a fraction on whole numbers', where(db('age'), '<=', 17.9), [2]],
    ['< beyond 64 bits', where(db('age'), '<', '100000000000000000000'), [1, 2]],
    ['> null', where(db('age'), '>', null), []],
    ['decimal', where(db('height'), '>=', 1.8), [2]],
    ['bool alone', db('active'), [1]],
    ['! bool', not(db('active')), [2, 3]],
    ['bool == false', where(db('active'), '==', false), [2]],
    ['date', where(db('born'), '>', '1900-01-01'), [2]],
    ['timestamp as ISO text', where(db('seen'), '>=', '2026-01-02'), [2]],
    ['timestamp as ms', where(db('seen'), '<', Date.UTC(2026, 0, 2)), [1]],
    ['enum with an unknown value', where(db('role'), '==', 'king'), []],
    ['&& and ||', binary(where(db('age'), '>', 30), '||', where(db('role'), '==', 'member')), [1, 2]],
    ['&& with a condition on values', binary(where(db('age'), '>', 1), '&&', constant(true)), [1, 2]],
    ['false for all', constant(0), []],
    ['! of a comparison with NULL', not(where(db('age'), '>', 20)), [2, 3]],
    ['in', where(db('name'), 'in', ['Ada', 'bob', null]), [1, 2]],
    ['in nothing', where(db('name'), 'in', []), []],
    ['not in', where(db('age'), 'not in', [36]), [2, 3]],
    ['value in list field', binary(constant('math'), 'in', db('tags')), [1]],
    ['includes, any case', where(db('name'), 'includes', 'AD'), [1]],
    ['includes takes no patterns', where(db('nick "n" ☃'), 'includes', 'a%b_'), [1]],
    ['includes %', where(db('name'), 'includes', '%'), []],
    ['includes backslash', where(db('nick "n" ☃'), 'includes', '\\'), [2]],
    ['not includes', where(db('name'), 'not includes', 'ad'), [2, 3]],
    ['list includes', where(db('tags'), 'includes', 'poetry'), [1]],
    ['contains all', where(db('tags'), 'contains', ['math', 'poetry']), [1]],
    ['contains one', where(db('scores'), 'contains', 2), [1]],
    ['contains nothing is always so', where(db('scores'), 'contains', []), [1, 2]],
    ['overlaps', where(db('scores'), 'overlaps', [3, 9]), [1]],
    ['not overlaps', where(db('scores'), 'not overlaps', [3, 9]), [2, 3]],
    ['list ==', where(db('scores'), '==', [1, 2, 3]), [1]],
    ['between', where(db('age'), 'between', [17, 36]), [1, 2]],
    ['between as a range', binary(db('age'), 'between', binary(constant(18), '..', constant(40))), [1]],
    ['between with fractions', where(db('age'), 'between', [16.5, 17.5]), [2]],
    ['not between', where(db('age'), 'not between', [0, 20]), [1, 3]],
    ['ilike', where(db('name'), 'ilike', 'a_a'), [1]],
    ['not ilike', where(db('name'), 'not ilike', 'a%'), [2, 3]],
    ['regular expression', where(db('name'), '~~', '^[a-z]+$'), [2]],
    ['not the regular expression', where(db('name'), '!~', '^[a-z]+$'), [1, 3]],
    ['ilike on a number', where(db('age'), 'ilike', '3%'), [1]],
    ['@>', where(db('meta'), '@>', { level: 3 }), [1]],
    ['json list includes an object', where(db('meta'), 'includes', { y: 1 }), [2]],
    ['json list overlaps', where(db('meta'), 'overlaps', ['two', 5]), [2]],
    ['key of json ==', where(db('meta', 'lang'), '==', 'en'), [1]],
    ['key of json >', where(db('meta', 'level'), '>', 2), [1]],
    ['key of json > compares numbers with numbers only', where(db('meta', 'lang'), '<', 5), []],
    ['key of json between', where(db('meta', 'level'), 'between', [1, 3]), [1]],
    ['key of json between texts', where(db('meta', 'lang'), 'between', [1, 'z']), []],
    ['key of json in', where(db('meta', 'lang'), 'in', ['de', 'en']), [1]],
    ['key of json ilike', where(db('meta', 'lang'), 'ilike', 'E%'), [1]],
    ['position in json', where(db('meta', '1'), '==', 'two'), [2]],
    ['deep in json', where(db('meta', 'list', '1', 'y'), '==', 1), [1]],
    ['ilike with escaped signs', where(db('nick "n" ☃'), 'ilike', 'A\\%B\\_C'), [1]],
    ['ilike with a backslash at the end', where(db('nick "n" ☃'), 'ilike', '%\\'), [2]],
    ['key of json == null', where(db('meta', 'lang'), '==', null), [2, 3]],
    ['key of json includes', where(db('meta', 'list'), 'includes', 'x'), [1]],
    ['two columns', binary(db('name'), '==', db('nick "n" ☃')), [3]],
    ['two columns >', binary(db('age'), '>', db('height')), [1, 2]],
    ['filter on a column', where(filter(db('name'), 'to_lower'), '==', 'ada'), [1]],
    ['strlen', where(filter(db('name'), 'strlen'), '>', 2), [1, 2]],
    ['arithmetic', where(binary(db('age'), '*', constant(2)), '>', 70.5), [1]],
    ['joined text', where(binary(db('name'), '~', constant('!')), '==', 'Ada!'), [1]],
    [
      'conditional',
      {
        kind: 'conditional',
        condition: db('active'),
        consequent: where(db('age'), '>', 30),
        alternate: constant(false),
      },
      [1],
    ],
  ])('%s', async (_, condition, expected) => {
    expect(await ids(condition)).toEqual(expected)
  })

  it.each<[BinaryOperator, string, Value, number[], number[]]>([
    ['==?', 'name', 'Ada', [1], [1, 2, 3]],
    ['!=?', 'name', 'Ada', [2, 3], [1, 2, 3]],
    ['>?', 'age', 20, [1], [1, 2, 3]],
    ['>=?', 'age', 36, [1], [1, 2, 3]],
    ['<?', 'age', 36, [2], [1, 2, 3]],
    ['<=?', 'age', 36, [1, 2], [1, 2, 3]],
    ['includes?', 'name', 'B', [2], [1, 2, 3]],
  ])('%s is no condition when the value is null', async (operator, column, value, found, all) => {
    const condition = binary(db(column), operator, reference('input', 'x'))
    expect(await ids(condition, { x: value })).toEqual(found)
    expect(await ids(condition, { x: null })).toEqual(all)
  })

  it.each<[string, Expression, string]>([
    ['unknown column', where(db('nope'), '==', 1), 'COLUMN.UNKNOWN'],
    ['column of another table', where(db('other', 'name'), '==', 1), 'COLUMN.UNKNOWN'],
    ['key of a column that is no json', where(db('name', 'x'), '==', 1), 'CONDITION.INVALID'],
    ['a column that is neither true nor false', db('name'), 'CONDITION.INVALID'],
    ['different types', binary(db('name'), '==', db('age')), 'CONDITION.INVALID'],
    ['unknown filter', where(filter(db('name'), 'md5'), '==', 'x'), 'CONDITION.INVALID'],
    ['text for a number', where(db('age'), '==', 'abc'), 'INPUT.WRONG_TYPE'],
    ['fraction for a whole number', where(db('age'), '==', 1.5), 'INPUT.WRONG_TYPE'],
    ['no list', where(db('age'), 'in', 5), 'INPUT.WRONG_TYPE'],
    ['NUL', where(db('name'), '==', 'a\u0000'), 'INPUT.OUT_OF_RANGE'],
    ['invalid regular expression', where(db('name'), '~~', '('), 'DATABASE.ERROR'],
  ])('refuses %s', async (_, condition, code) => {
    const error = await Promise.resolve()
      .then(() => ids(condition))
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Failure)
    expect((error as Failure).code).toBe(code)
  })

  it('reads both ends of between from one list', async () => {
    const condition = binary(db('age'), 'between', reference('input', 'range'))
    expect(await ids(condition, { range: [10, 20] })).toEqual([2])
  })

  it('is text and parameters', () => {
    const condition = binary(
      where(db('name'), '==', "x'; drop table"),
      '&&',
      binary(
        binary(db('age'), '>=?', reference('input', 'age')),
        '||',
        binary(db('tags'), 'overlaps', array(constant('a'))),
      ),
    )
    const { statement, values } = prepared(condition, { age: 18 })
    expect(statement.text).toBe(
      'select "id" from "person ""x""" where ("name" = $1::pg_catalog.text and ("age" >= $2::pg_catalog.int8 or ' +
        '"tags" && $3::pg_catalog.text[])) order by "id" limit $4::pg_catalog.int8 offset $5::pg_catalog.int8',
    )
    expect(values).toEqual(["x'; drop table", '18', ['a'], 10, 0])
    expect(prepared(condition).statement.text).toBe(
      'select "id" from "person ""x""" where ("name" = $1::pg_catalog.text and (true or ' +
        '"tags" && $2::pg_catalog.text[])) order by "id" limit $3::pg_catalog.int8 offset $4::pg_catalog.int8',
    )
  })
})

const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((value) => !value.includes('\0') && value.isWellFormed())
const hostile = fc.constantFrom(
  `a"; DROP TABLE u;--`,
  `') ; select pg_sleep(5)--`,
  '$1',
  '\\',
  'ʼ',
  '%',
  '{"a"}',
  'NULL',
)
const someText = fc.oneof(text, hostile)
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }))

/** Shapes of conditions with places for values. */
const leaf = fc.oneof(
  fc.record({
    column: fc.constantFrom('name', 'nick "n" ☃', 'role'),
    operator: fc.constantFrom<BinaryOperator>('==', '!=', '<', 'includes', 'ilike', 'includes?'),
  }),
  fc.record({
    column: fc.constantFrom('age', 'height'),
    operator: fc.constantFrom<BinaryOperator>('<', '>=', '>?', '<=?'),
  }),
  fc.record({
    column: fc.constantFrom('tags', 'meta'),
    operator: fc.constantFrom<BinaryOperator>('includes', 'not includes', 'contains'),
  }),
)
type Shape =
  | { column: string; operator: BinaryOperator }
  | { not: Shape }
  | { join: '&&' | '||'; parts: [Shape, Shape] }
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ not: tie('shape') }),
    fc.record({ join: fc.constantFrom('&&', '||'), parts: fc.tuple(tie('shape'), tie('shape')) }),
  ),
}))

function build(form: Shape, next: (column: string) => Json): Expression {
  if ('not' in form) return not(build(form.not, next))
  if ('join' in form) return binary(build(form.parts[0], next), form.join, build(form.parts[1], next))
  return where(db(form.column), form.operator, next(form.column))
}

it('gives the same text for any values, and PostgreSQL takes it', async () => {
  await fc.assert(
    fc.asyncProperty(shape, fc.infiniteStream(someText), fc.infiniteStream(number), async (form, texts, numbers) => {
      const numeric = (column: string) => column === 'age' || column === 'height'
      const drawn = build(form, (column) =>
        numeric(column) ? (normalizeNumber(numbers.next().value) as number) : texts.next().value,
      )
      const fixed = build(form, (column) => (numeric(column) ? 1 : 'x'))
      const query = prepared(drawn)
      expect(query.statement.text).toBe(prepared(fixed).statement.text)
      await workspace.database.query(query.statement, query.values)
    }),
    { numRuns: 200 },
  )
  expect(await workspace.query('select count(*)::int as count from w_test_live."person ""x"""')).toEqual([{ count: 3 }])
})
