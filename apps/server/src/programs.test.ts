import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileProgram, functionDocument, generousLimits, pureHost, runProgram } from '@stackwright/engine'
import {
  type CodeRequest,
  Failure,
  type FunctionDocument,
  type ObjectValue,
  parseJson,
  stringifyJson,
  type Value,
} from '@stackwright/language'
import { createSandbox } from '@stackwright/sandbox'
import { printScript, readScript } from '@stackwright/script'
import { afterAll, describe, expect, it } from 'vitest'
import { library } from './library.ts'
import { scripts } from './script-library.ts'

type Parts = Parameters<typeof functionDocument>[0]

/** One program of the corpus and what must come of it. */
interface ProgramFile extends Pick<Parts, 'inputs' | 'stack' | 'response'> {
  readonly title: string
  /** Functions of its workspace that it runs. */
  readonly functions?: readonly Parts[]
  readonly input?: ObjectValue
  readonly auth?: ObjectValue
  readonly environment?: ObjectValue
  readonly limits?: { readonly steps?: number; readonly depth?: number }
  readonly expect?: Value
  readonly fails?: Readonly<Record<string, unknown>>
}

const sandbox = createSandbox({ log: { warn() {} }, threads: 1 })
afterAll(() => sandbox.close())
const host = {
  ...pureHost(),
  sandbox: { run: (request: CodeRequest) => sandbox.run({ workspace: 'programs', ...request }) },
}

const folder = fileURLToPath(new URL('../../../tests/programs', import.meta.url))
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .sort()
  .map((path): [string, ProgramFile] => [path, JSON.parse(readFileSync(join(folder, path), 'utf8'))])

const titled = programs.map(([path, file]): [string, string, ProgramFile] => [path, file.title, file])

type Way = 'as it runs' | 'recorded' | 'through its text'

/** The same documents after they were written as text and read again. */
function throughText(documents: readonly FunctionDocument[]): FunctionDocument[] {
  const reading = readScript([{ file: 'program.xs', content: printScript(documents, scripts) }], scripts)
  expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return reading.documents as FunctionDocument[]
}

async function outcomeOf(file: ProgramFile, way: Way): Promise<{ output: Value } | { failure: Failure }> {
  const { inputs, stack, response, input = {}, auth = null, environment = {} } = file
  const main = functionDocument({ ...(inputs && { inputs }), stack: stack ?? [], response: response ?? null })
  const stored = [main, ...(file.functions ?? []).map(functionDocument)]
  const [document = main, ...others] = way === 'through its text' ? throughText(stored) : stored
  const functions = new Map(others.map((each) => [each.name, each]))
  const workspace = { table: () => undefined, function: (name: string) => functions.get(name) }
  const program = compileProgram(document, workspace, library, { traced: way === 'recorded' })
  try {
    const output = await runProgram(program, {
      input,
      auth,
      environment,
      host,
      limits: { ...generousLimits(), ...file.limits },
    })
    return { output: parseJson(stringifyJson(output)) }
  } catch (error) {
    if (error instanceof Failure) return { failure: error }
    throw error
  }
}

/** The parts of a failure that the program names. */
function namedParts(failure: Failure, names: readonly string[]): Record<string, unknown> {
  const { code, message, payload, status, httpCode, errorName, place } = failure
  const parts: Record<string, unknown> = { code, message, payload, status, httpCode, errorName, ...place }
  return Object.fromEntries(names.map((name) => [name, parts[name]]))
}

describe.each<Way>(['as it runs', 'recorded', 'through its text'])('programs %s', (way) => {
  it.each(titled)('%s: %s', async (_path, _title, file) => {
    const outcome = await outcomeOf(file, way)
    if (!file.fails || !('failure' in outcome)) return expect(outcome).toEqual({ output: file.expect })
    // A text has no ids of steps.
    const names = Object.keys(file.fails).filter((name) => name !== 'step' || way !== 'through its text')
    const expected = Object.fromEntries(names.map((name) => [name, file.fails?.[name]]))
    expect(namedParts(outcome.failure, names)).toEqual(expected)
  })
})

it('has programs of every sort', () => expect(programs.length).toBeGreaterThan(400))
