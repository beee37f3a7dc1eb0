import { compileProgram } from '@stackwright/engine'
import type { FunctionDocument, Host, ObjectValue, Value } from '@stackwright/language'
import { HttpExchange } from '../runtime/http-exchange.ts'
import { startLimits } from '../runtime/run-settings.ts'
import type { TestRun } from './open-test-run.ts'
import { createTestWorld } from './test-world.ts'

export interface Job {
  readonly program: FunctionDocument
  readonly environment: ObjectValue
  readonly http: Host['http']
  /** Told of each value that the job logs. */
  readonly onLog: (value: Value) => void
}

/** Runs one program in tables of its own, within the limits that requests have. Fails as the program does. */
export async function runJob(run: TestRun, { program, environment, http, onLog }: Job): Promise<Value> {
  const { workspace, library, data, log } = run
  const tables = data.open()
  const world = createTestWorld(run, { database: tables.database, http })
  const beside: Promise<unknown>[] = []
  try {
    const compiled = compileProgram(program, workspace.view, library)
    return await compiled.run({
      host: { ...world.host, log: onLog },
      exchange: new HttpExchange(),
      input: compiled.readInputs({}),
      auth: null,
      environment,
      limits: startLimits(workspace.settings, world.host.clock.now()),
      beside: (ended) => void beside.push(ended),
    })
  } finally {
    // They work on the tables that go with the job.
    for (const ended of beside) await ended
    await tables.close().catch((error) => log.error({ err: error }, 'The tables of a job could not be removed'))
  }
}
