import { directValue, parseDirectQuery } from '@stackwright/database'
import {
  argumentOutOfRange,
  argumentWrongType,
  defineFunction,
  describeType,
  type Expression,
  limitReached,
  type Run,
  type StepParts,
  t,
  type Value,
} from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

const mostRows = 100_000

export default defineFunction({
  name: 'db.direct_query',
  title: 'Direct database query',
  summary:
    'Runs one SQL statement on the tables of this workspace. Values stand as ? in it and never become part of it.',
  sentence: 'Run the SQL {sql} with {arg}',
  family: 'data',
  icon: 'square-terminal',
  keywords: ['sql', 'raw', 'postgres', 'select', 'statement', 'database'],
  inputs: {
    sql: t.constant({
      title: 'SQL',
      help: 'One statement: select, with, insert, update, delete, merge, values, table or explain. A ? outside of quotes is a value; ?? is a question mark.',
    }),
    arg: t.any({
      title: 'Values',
      optional: true,
      nullable: true,
      help: 'One value, or a list with a value for each ?. A list as a value stands in a list of its own.',
    }),
    response_type: t.option({ title: 'Answer', options: ['list', 'single'], default: 'list' }),
  },
  output: { type: 'any', help: 'A list of rows, or the first row or null.' },
  examples: [
    {
      inputs: { sql: 'select name from "user" where role = ? or id = ? order by id', arg: ['admin', 1] },
      output: [{ name: 'Ada' }, { name: 'Bob' }],
    },
    {
      inputs: { sql: 'select count(*) as count, \'?\' as mark from "user"', response_type: 'single' },
      output: { count: 2, mark: '?' },
    },
    {
      title: 'A value is only a value',
      inputs: { sql: 'select id from "user" where name = ?', arg: "' or true --", response_type: 'single' },
      output: null,
    },
    {
      title: 'A value too few',
      inputs: { sql: 'select ?::text, ?::text', arg: ['x'] },
      fails: 'ARGUMENT.OUT_OF_RANGE',
    },
    { title: 'Two statements', inputs: { sql: 'select 1; select 2' }, fails: 'SQL.INVALID' },
    { title: 'What the workspace may not do', inputs: { sql: 'drop table "user"' }, fails: 'SQL.INVALID' },
    { title: 'Not a table of this workspace', inputs: { sql: 'select * from nothing' }, fails: 'DATABASE.ERROR' },
  ],
  compile(parts) {
    const { sql } = parts.constants
    const { statement, count } = parts.within('sql', () => {
      if (typeof sql === 'string') return parseDirectQuery(sql, mostRows + 1)
      throw argumentWrongType({ name: 'sql', expected: 'text', got: describeType(sql as Value) })
    })
    const values = valuesOf(parts, count)
    const single = parts.constants.response_type === 'single'
    return async (run) => {
      const rows = await run.host.database.query(statement, values(run))
      if (single) return (rows[0] as Value | undefined) ?? null
      if (rows.length > mostRows) throw limitReached({ limit: 'records of a query', allowed: String(mostRows) })
      return rows as readonly Value[]
    }
  },
})

/** The values of a run. Their number is checked when compiling wherever it is written down. */
function valuesOf(parts: StepParts, count: number): (run: Run) => readonly unknown[] {
  const given = parts.step.arguments.arg
  const written = given === undefined ? 0 : numberOf(given)
  if (written !== undefined) parts.within('arg', () => checkNumber(written, count))
  const read = readerOf(parts, 'arg')
  return (run) => {
    const value = read(run)
    const values = Array.isArray(value) ? value : value === null && count === 0 ? [] : [value]
    checkNumber(values.length, count)
    return values.map((each: Value, position) => directValue(each, `Value ${position + 1}`))
  }
}

/** How many values an expression gives, as far as that can be seen. */
function numberOf(expression: Expression): number | undefined {
  if (expression.kind === 'array') return expression.items.length
  if (expression.kind !== 'constant' || expression.value === null) return undefined
  return Array.isArray(expression.value) ? expression.value.length : 1
}

function checkNumber(given: number, count: number): void {
  if (given !== count)
    throw argumentOutOfRange({
      name: 'arg',
      reason: `must have as many values as the SQL has ?: ${count}, not ${given}.`,
    })
}
