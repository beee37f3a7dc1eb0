import { Failure, type ObjectValue, type Value } from '@stackwright/language'
import type { DocumentPlace, Finding, ScriptFile, ScriptRun } from '@stackwright/script'
import { createLogger } from '../logging/logger.ts'
import { openTestRun } from '../tests/open-test-run.ts'
import { withPassingServices } from '../tests/passing-services.ts'
import { runJob } from '../tests/run-job.ts'
import { checkFiles } from './check-files.ts'

export interface RunFilesOptions {
  /** Only jobs in whose name this is found. */
  readonly filter?: string | undefined
  /** Where jobs find the environment variables that they name. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly onLog: (job: string, value: Value) => void
  readonly onResult: (result: JobResult) => void
  /** A PostgreSQL to use instead of one that is started for the jobs. */
  readonly databaseUrl?: string | undefined
  /** Path of a database of places. */
  readonly geoipDatabase?: string | undefined
}

export type JobResult =
  | { readonly job: string; readonly ok: true; readonly value: Value }
  | {
      readonly job: string
      readonly ok: false
      /** `place` is `file:line`, as far as the texts have it. */
      readonly error: { readonly code: string; readonly message: string; readonly place: string | null }
    }

export interface RanFiles {
  readonly findings: readonly Finding[]
  /** Undefined when the texts cannot be taken: nothing was run. */
  readonly jobs: number | undefined
}

/** Runs what the texts of a project want to be run, one after the other and each in empty tables of its own, without a server. */
export async function runFiles(files: readonly ScriptFile[], options: RunFilesOptions): Promise<RanFiles> {
  const { documents, runs, findings, refused, placeOf } = checkFiles(files)
  if (refused) return { findings, jobs: undefined }
  const wanted = runs.filter(({ name }) => name.toLowerCase().includes(options.filter?.toLowerCase() ?? ''))
  if (wanted.length === 0) return { findings, jobs: 0 }
  const functions = new Map(documents.flatMap((each) => (each.kind === 'function' ? [[each.name, each]] : [])))
  const log = createLogger({ logLevel: 'fatal' })
  const { databaseUrl, geoipDatabase } = options
  await withPassingServices({ log, databaseUrl, geoipDatabase }, async (services, id) => {
    const { close, ...run } = await openTestRun({ id, documents }, services)
    try {
      for (const { name, program, environment } of wanted) {
        const job = { program, http: services.http, environment: valuesOf(environment, options.environment) }
        const outcome = await settled(() => runJob(run, { ...job, onLog: (value) => options.onLog(name, value) }))
        if (!(outcome instanceof Failure)) options.onResult({ job: name, ok: true, value: outcome })
        else {
          const called = outcome.place?.document
          const place = placeOf(called === undefined ? program : (functions.get(called) ?? program))
          options.onResult({ job: name, ok: false, error: described(outcome, place) })
        }
      }
    } finally {
      await close()
    }
  })
  return { findings, jobs: wanted.length }
}

async function settled(work: () => Promise<Value>): Promise<Value | Failure> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

function valuesOf(names: ScriptRun['environment'], from: RunFilesOptions['environment']): ObjectValue {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])))
}

function described({ code, message, place }: Failure, document: DocumentPlace | undefined) {
  const line = (place?.step === undefined ? undefined : document?.step(place.step)?.line) ?? document?.line
  return { code, message, place: document && line !== undefined ? `${document.file}:${line}` : null }
}
