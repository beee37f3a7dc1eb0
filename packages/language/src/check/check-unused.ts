import type { FunctionDefinition } from '../definitions/function-definition.ts'
import type { ProgramDocument } from '../documents/document.ts'
import type { Stack } from '../stacks/step.ts'
import type { Checker } from './checker.ts'
import { inside, type Position } from './position.ts'

/**
 * Reports steps that only give a result which nobody reads. A name in a text that has a $ in it counts as read, since
 * templates name variables in their own way.
 */
export function checkUnused(checker: Checker, document: ProgramDocument): void {
  const reads = new Reads()
  if (!reads.collect(document.stack, checker)) return
  reads.add(document.response, 0)
  report(checker, document.stack, inside(null, 'stack'), reads)
}

function report(checker: Checker, stack: Stack, at: Position, reads: Reads): void {
  for (const [index, step] of stack.entries()) {
    const definition = checker.library.functions.get(step.function)
    if (step.disabled) continue
    for (const [position, slot] of (step.slots ?? []).entries())
      report(checker, slot.steps, inside(at, index, 'slots', position, 'steps'), reads)
    if (!definition || !isPure(definition) || (step.result !== undefined && reads.has(step.result))) continue
    const what = step.result === undefined ? 'The result of this step is kept nowhere' : `$${step.result} is never read`
    checker.report('RESULT.UNUSED', inside(at, index), `${what}, and the step does nothing else.`, step.id, {
      title: 'Delete this step',
      edits: [{ kind: 'remove', step: step.id }],
    })
  }
}

/** Steps on values that give a result and change no variable only work something out. */
function isPure({ pure, family, output, inputs, slots }: FunctionDefinition): boolean {
  if (pure !== undefined) return pure
  return (
    family === 'value' && output !== undefined && !slots && Object.values(inputs).every(({ mode }) => mode !== 'target')
  )
}

const deepest = 300

class Reads {
  readonly #names = new Set<string>()
  readonly #texts: string[] = []

  has(name: string): boolean {
    return this.#names.has(name) || this.#texts.some((text) => text.includes(name))
  }

  /** False when a step may read any variable. */
  collect(stack: Stack, checker: Checker): boolean {
    for (const step of stack) {
      const definition = checker.library.functions.get(step.function)
      if (!definition || definition.seesVariables) return false
      for (const part of [step.arguments, step.mocks]) this.add(part, 0)
      for (const slot of step.slots ?? []) {
        this.add(slot.arguments, 0)
        if (!this.collect(slot.steps, checker)) return false
      }
    }
    return true
  }

  /** Notes the variables, and the words, in a part of a document. */
  add(part: unknown, depth: number): void {
    if (depth > deepest) return
    if (typeof part !== 'object' || part === null) return
    const { kind, root, path } = part as { kind?: unknown; root?: unknown; path?: readonly unknown[] }
    if (kind === 'reference' && Array.isArray(path)) {
      const name = root === 'var' ? path[0] : root
      if (typeof name === 'string') this.#names.add(name)
      for (const segment of path) if (typeof segment === 'object') this.add(segment, depth + 1)
    } else if (kind === 'constant') this.#addTexts((part as { value?: unknown }).value, depth)
    else for (const inner of Object.values(part)) if (typeof inner === 'object') this.add(inner, depth + 1)
  }

  #addTexts(value: unknown, depth: number): void {
    if (typeof value === 'string' && value.includes('$')) this.#texts.push(value)
    else if (typeof value === 'object' && value !== null && depth < deepest)
      for (const inner of Object.values(value)) this.#addTexts(inner, depth + 1)
  }
}
