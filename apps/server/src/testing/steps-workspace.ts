import { randomUUID } from 'node:crypto'
import { applyPlan, openWorkspaceDatabase, planTable, provisionWorkspace } from '@stackwright/database'
import { compileProgram, functionDocument, pureHost, runParts, type WorkspaceView } from '@stackwright/engine'
import {
  type Document,
  type Expression,
  Failure,
  type Host,
  type Step,
  type TableDocument,
  type Value,
} from '@stackwright/language'
import { Client } from 'pg'
import { createTestDatabase } from '../../../../tools/testing/database.ts'
import { library } from '../library.ts'
import { createWorkspaceView } from '../runtime/workspace-view.ts'

type Parts = Parameters<typeof runParts>[0]

/** A workspace with tables on a real PostgreSQL, whose programs run with the real library. */
export interface StepsWorkspace {
  readonly host: Host
  readonly view: WorkspaceView
  run(parts: Parts, input?: Record<string, Value>): Promise<Value>
  /** The result of one step. */
  step(name: string, args: Record<string, Expression>, input?: Record<string, Value>): Promise<Value>
  /** The codes and places of what is wrong with one step. */
  problems(name: string, args: Record<string, Expression>): { code: string; path: string }[]
  /** As the owner of the tables. */
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

export async function createStepsWorkspace(
  tables: readonly TableDocument[],
  others: readonly Document[] = [],
): Promise<StepsWorkspace> {
  const test = await createTestDatabase()
  const owner = new Client({ connectionString: test.url })
  await owner.connect()
  const schema = 'w_steps_live'
  const access = { schema, role: `w_steps_${randomUUID().slice(0, 8)}`, password: randomUUID() }
  await provisionWorkspace(owner, access)
  const byName = new Map(tables.map((table) => [table.name, table]))
  await owner.query('begin')
  for (const table of tables)
    await applyPlan(
      owner,
      planTable(null, table, (name) => byName.get(name), schema),
    )
  await owner.query('commit')
  const database = openWorkspaceDatabase({ url: test.url, ...access, max: 4 })
  const host: Host = {
    ...pureHost(),
    database,
    passwords: {
      hash: async (password) => `hash of ${password}`,
      verify: async (password, hash) => hash === `hash of ${password}`,
    },
  }
  const view = createWorkspaceView([...tables, ...others])
  const stepOf = (name: string, args: Record<string, Expression>): Step => ({
    id: 's',
    function: name,
    arguments: args,
    ...(library.functions.get(name)?.output && { result: 'r' }),
  })
  const run = (parts: Parts, input: Record<string, Value> = {}) =>
    runParts(
      {
        inputs: Object.keys(input).map((key) => ({ name: key, type: 'json', required: false, nullable: true })),
        ...parts,
      },
      library,
      { workspace: view, host, input },
    )
  return {
    host,
    view,
    run,
    step(name, args, input) {
      const stack = [stepOf(name, args)]
      const response: Expression | null = stack[0]?.result ? { kind: 'reference', root: 'var', path: ['r'] } : null
      return run({ stack, response }, input)
    },
    problems(name, args) {
      const program = compileProgram(functionDocument({ stack: [stepOf(name, args)] }), view, library)
      return program.problems.map(({ code, path }) => ({ code, path: path ?? '' }))
    },
    query: async (text, values = []) => (await owner.query(text, values)).rows,
    async close() {
      await database.close()
      await owner.end()
      await test.drop()
    },
  }
}

/** The code of the Failure that some work ends with. */
export const failureOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'went through',
    (error: unknown) => {
      if (error instanceof Failure) return error.code
      throw error
    },
  )
