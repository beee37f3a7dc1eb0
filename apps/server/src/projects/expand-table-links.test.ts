import { expect, test } from 'vitest'
import { checkFiles } from './check-files.ts'

const table = {
  file: 'table/order.xs',
  content: `table order {
  schema {
    int id
    timestamp created_at?=now
    text name filters=trim
    enum status?="open" { values = ["open", "closed"] }
    int customer? { table = "order" }
  }
}`,
}
const write = (input: string) => ({
  file: 'function/f.xs',
  content: `function f {\n  input {\n${input}\n  }\n  stack {\n  }\n  response = $input.name\n}`,
})
const inputsOf = (input: string) => {
  const { documents, findings } = checkFiles([table, write(input)])
  const [, program] = documents
  return {
    inputs: program && 'inputs' in program ? program.inputs.map(({ name, type }) => `${type} ${name}`) : [],
    findings: findings.map(({ code }) => code),
  }
}

test.each([
  [
    'a whole table but its key',
    'dblink { table = "order" }',
    ['timestamp created_at', 'text name', 'enum status', 'reference customer'],
    ['SCRIPT.TABLE_LINK'],
  ],
  [
    'without what is hidden or declared beside it',
    'int status\ndblink { table = "order" override = { created_at: { hidden: true }, customer: { hidden: false } } }',
    ['int status', 'text name', 'reference customer'],
    ['SCRIPT.TABLE_LINK'],
  ],
  ['a table that is not there', 'text name\ndblink { table = "none" }', ['text name', 'json dblink'], ['TYPE.UNKNOWN']],
])('a link to %s', (_, input, inputs, findings) => expect(inputsOf(input)).toEqual({ inputs, findings }))
