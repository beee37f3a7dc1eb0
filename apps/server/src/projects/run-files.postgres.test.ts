import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tools/testing/database.ts'
import { type JobResult, runFiles } from './run-files.ts'

const project = `table note {
  schema {
    int id
    text text
  }
}
---
function add {
  input { text text }
  stack {
    db.add note { data = {text: $input.text} } as $note
    db.query note { return = {type: "count"} } as $count
    debug.log { value = $input.text }
  }
  response = {count: $count, key: $env.KEY, other: $env.OTHER}
}
---
run.job "first" {
  main = {name: "add", input: {text: "a"}}
  env = ["KEY"]
}
---
run.job "second" {
  main = {name: "add", input: {text: "b"}}
}
---
run.job "failing" {
  stack {
    function.run add { input = {text: ""} } as $x
  }
}`

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

async function run(content: string, filter?: string) {
  const results: JobResult[] = []
  const logs: unknown[] = []
  const ran = await runFiles([{ file: 'project.xs', content }], {
    filter,
    environment: { KEY: 'secret', OTHER: 'not named' },
    databaseUrl: database.url,
    onLog: (job, value) => logs.push([job, value]),
    onResult: (result) => results.push(result),
  })
  return { ...ran, results, logs, findings: ran.findings.map(({ code, line }) => `${code} ${line}`) }
}

it('gives what each job answers, in tables of its own', async () => {
  expect(await run(project)).toEqual({
    jobs: 3,
    findings: [],
    logs: [
      ['first', 'a'],
      ['second', 'b'],
    ],
    results: [
      { job: 'first', ok: true, value: { count: 1, key: 'secret', other: null } },
      { job: 'second', ok: true, value: { count: 1, key: null, other: null } },
      {
        job: 'failing',
        ok: false,
        error: { code: 'INPUT.MISSING', message: 'Missing param: text', place: 'project.xs:29' },
      },
    ],
  })
})

it('runs those that are asked for', async () => {
  expect((await run(project, 'SECOND')).results.map(({ job }) => job)).toEqual(['second'])
  expect(await run(project, 'nobody')).toMatchObject({ jobs: 0, results: [] })
})

it('runs nothing of texts that cannot be taken', async () => {
  expect(await run(`${project}\n---\nfunction x {`)).toMatchObject({ jobs: undefined, results: [] })
})
