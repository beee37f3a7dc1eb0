import {
  type Difference,
  expectationFailed,
  Failure,
  type FunctionDefinition,
  type Run,
  type StepParts,
  stringifyJson,
  t,
  type Value,
} from '@stackwright/language'
import { nameOf } from './name-of.ts'
import { readerOf } from './parts.ts'

/** The value that an expectation is about. */
export const subject = t.any({ title: 'Value', nullable: true, script: 'subject', help: 'What is looked at.' })

/** What it is compared to. */
export const expectedValue = t.any({ title: 'Expected', nullable: true, help: 'What it is compared to.' })

interface Expectation {
  /** Behind "to": `equal`, `be true`. */
  readonly phrase: string
  /** `expected` is null where nothing is compared. */
  readonly holds: (actual: Value, expected: Value, run: Run) => boolean
  /** Whether what is not there counts as null. */
  readonly missingIsNull?: boolean
  readonly difference?: (expected: Value, actual: Value) => readonly Difference[]
}

const longestShown = 200

/** A value in a sentence, cut when it is long. */
export function shown(value: Value): string {
  const text = stringifyJson(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

/** The code of a step that fails unless what it looks at is as it should be. */
export function expecting({ phrase, holds, missingIsNull, difference }: Expectation): FunctionDefinition['compile'] {
  return (parts) => {
    const name = nameOf(parts.step.arguments.subject)
    const read = subjectOf(parts)
    const compares = parts.values.value !== undefined
    const value = readerOf(parts, 'value')
    return (run) => {
      const found = read(run)
      const expected = value(run)
      const actual = found ?? (missingIsNull ? null : undefined)
      if (actual !== undefined && holds(actual, expected, run)) return undefined
      const what = compares ? `${phrase} ${shown(expected)}` : phrase
      throw expectationFailed({
        message: `Expected ${name} to ${what}, but it is ${found === undefined ? 'not there' : shown(found)}.`,
        actual: found,
        expected: compares ? expected : undefined,
        difference: found === undefined ? undefined : difference?.(expected, found),
      })
    }
  }
}

/** Reads what is looked at; undefined when it is not there. */
export function subjectOf(parts: StepParts): (run: Run) => Value | undefined {
  const read = readerOf(parts, 'subject')
  return (run) => {
    try {
      return read(run)
    } catch (error) {
      if (error instanceof Failure && error.code === 'VARIABLE.MISSING') return undefined
      throw error
    }
  }
}
