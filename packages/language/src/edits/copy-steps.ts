import type { Stack, Step } from '../stacks/step.ts'
import { stackSchema } from '../stacks/step-schema.ts'
import { findStep } from './find-step.ts'
import { insertSteps } from './insert-steps.ts'
import { mapSteps } from './map-steps.ts'

/** Steps with ids of their own, for pasting and duplicating. `newId` gives a fresh one at each call. */
export function withNewIds(steps: Stack, newId: () => string): Stack {
  return mapSteps(steps, (step) => ({ ...step, id: newId() }))
}

/** Puts a copy of a step right behind it. */
export function duplicateStep(stack: Stack, id: string, newId: () => string): Stack {
  const found = findStep(stack, id)
  if (!found) return stack
  return insertSteps(stack, { stack: found.stack, position: found.position + 1 }, ...withNewIds([found.step], newId))
}

/** What is put on the clipboard: plain JSON that `readSteps` understands, in any workspace. */
export function copySteps(steps: readonly Step[]): string {
  return JSON.stringify({ steps }, null, 2)
}

/** Steps from the clipboard, with new ids; undefined when the text holds none. */
export function readSteps(text: string, newId: () => string): Stack | undefined {
  try {
    const json: unknown = JSON.parse(text)
    const parsed = stackSchema.safeParse((json as { steps?: unknown } | null)?.steps)
    return parsed.success && parsed.data.length > 0 ? withNewIds(parsed.data, newId) : undefined
  } catch {
    // What is on the clipboard is anything but steps, perhaps nested deeper than a stack can be.
    return undefined
  }
}
