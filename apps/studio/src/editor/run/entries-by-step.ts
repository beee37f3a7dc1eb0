import type { RunResult, TraceEntry } from '@stackwright/contract'
import { findStep, type Stack, type Step } from '@stackwright/language'

/**
 * What a run did in each step of a stack, by the step's id. Steps of functions it ran and of middleware around it are in the trace
 * too, and an id means something only within its own document: they are left out by where they stand.
 */
export function entriesByStep(stack: Stack, trace: RunResult['trace']): ReadonlyMap<string, readonly TraceEntry[]> {
  const found = new Map<string, TraceEntry[]>()
  const own = new Set<number>()
  const holds = (steps: readonly Step[], entry: TraceEntry) =>
    steps.some(({ id, function: name }) => id === entry.step && name === entry.function)
  for (const entry of trace) {
    const around = entry.parent === null ? null : own.has(entry.parent) && trace[entry.parent]
    if (around === false || around === undefined) continue
    const stacks =
      around === null ? [stack] : (findStep(stack, around.step)?.step.slots ?? []).map(({ steps }) => steps)
    if (!stacks.some((steps) => holds(steps, entry))) continue
    own.add(entry.index)
    found.set(entry.step, [...(found.get(entry.step) ?? []), entry])
  }
  return found
}
