import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileProgram, functionDocument, generousLimits, pureHost, runProgram } from '@stackwright/engine'
import {
  type CodeRequest,
  Failure,
  type ObjectValue,
  parseJson,
  stringifyJson,
  type Value,
} from '@stackwright/language'
import { createSandbox } from '@stackwright/sandbox'
import { afterAll, describe, expect, it } from 'vitest'
import { library } from './library.ts'

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

async function outcomeOf(file: ProgramFile, traced: boolean): Promise<{ output: Value } | { failure: Failure }> {
  const functions = new Map(file.functions?.map((parts) => [String(parts.name), functionDocument(parts)]))
  const workspace = { table: () => undefined, function: (name: string) => functions.get(name) }
  const { inputs, stack, response, input = {}, auth = null, environment = {} } = file
  const document = functionDocument({ ...(inputs && { inputs }), stack: stack ?? [], response: response ?? null })
  const program = compileProgram(document, workspace, library, { traced })
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

describe.each([
  ['as it runs', false],
  ['recorded', true],
])('programs %s', (_, traced) => {
  it.each(titled)('%s: %s', async (_path, _title, file) => {
    const outcome = await outcomeOf(file, traced)
    if (file.fails && 'failure' in outcome)
      expect(namedParts(outcome.failure, Object.keys(file.fails))).toEqual(file.fails)
    else expect(outcome).toEqual({ output: file.expect })
  })
})

it('has programs of every sort', () => expect(programs.length).toBeGreaterThan(400))
