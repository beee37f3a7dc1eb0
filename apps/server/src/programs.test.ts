import { readdirSync, readFileSync } from 'node:fs'
import { compileProgram, createTrace, functionDocument, generousLimits, pureHost } from '@stackwright/engine'
import { type FunctionDocument, type ObjectValue, parseJson, type Value } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { library } from './library.ts'

/**
 * Runs tests/programs/*.json: each file holds one program or a list of them, `{ title, stack, inputs?, response?, functions?, input?,
 * auth?, environment?, expect | fails }`. Ids and empty arguments of steps may be left out. Each runs plain and traced.
 */
interface ProgramCase {
  readonly title: string
  readonly stack?: readonly object[]
  readonly inputs?: readonly object[]
  readonly response?: object
  /** Functions that the program can call: `{ name, inputs?, stack?, response? }`. */
  readonly functions?: readonly { readonly name: string; readonly stack?: readonly object[] }[]
  readonly input?: ObjectValue
  readonly auth?: ObjectValue
  readonly environment?: ObjectValue
  readonly expect?: Value
  /** A part of the failure: its code, message, kind, payload, place. */
  readonly fails?: Readonly<Record<string, unknown>>
}

interface LooseStep {
  readonly slots?: readonly { readonly steps?: readonly object[] }[]
}

/** Gives steps the ids and arguments that a file may leave out. */
function completed(stack: readonly object[], prefix = 's'): object[] {
  return stack.map((step, index) => {
    const id = `${prefix}${index}`
    const slots = (step as LooseStep).slots?.map((slot, position) => ({
      ...slot,
      steps: completed(slot.steps ?? [], `${id}.${position}.`),
    }))
    return { id, arguments: {}, ...step, ...(slots && { slots }) }
  })
}

function documentOf({ name = 'program', stack = [], inputs = [], response = null }: Partial<Record<string, unknown>>) {
  return functionDocument({ name, stack: completed(stack as object[]), inputs, response } as never)
}

async function outcomeOf(program: ProgramCase, traced: boolean): Promise<{ value: Value } | { failure: unknown }> {
  const functions = new Map<string, FunctionDocument>(
    program.functions?.map((definition) => [definition.name, documentOf({ ...definition })]),
  )
  const compiled = compileProgram(
    documentOf({ ...program }),
    { table: () => undefined, function: (name) => functions.get(name) },
    library,
    { traced },
  )
  const trace = createTrace({ now: () => performance.now() * 1000, maxEntries: 1_000, maxBytes: 1_000_000 })
  try {
    const value = await compiled.run({
      host: pureHost(),
      input: compiled.readInputs(program.input ?? {}),
      auth: program.auth ?? null,
      environment: program.environment ?? {},
      limits: generousLimits(),
      trace,
    })
    return { value }
  } catch (failure) {
    return { failure }
  } finally {
    trace.entries()
  }
}

const folder = new URL('../../../tests/programs/', import.meta.url)

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const content = parseJson(readFileSync(new URL(file, folder), 'utf8'))
  const programs = (Array.isArray(content) ? content : [content]) as unknown as readonly ProgramCase[]
  describe(file, () => {
    for (const [mode, traced] of [
      ['plain', false],
      ['traced', true],
    ] as const)
      it.each(programs.map((program) => [program.title, program] as const))(`%s (${mode})`, async (_title, program) => {
        const outcome = await outcomeOf(program, traced)
        if (program.fails) expect(outcome).toMatchObject({ failure: { name: 'Failure', ...program.fails } })
        else expect(outcome).toEqual({ value: program.expect ?? null })
      })
  })
}
