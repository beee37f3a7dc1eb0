import {
  defineInputFilter,
  type InputFilter,
  type InputFilterDefinition,
  inputOutOfRange,
  type Json,
  type Value,
} from '@stackwright/language'

/** Types whose values are text. */
export const textTypes = ['text', 'email', 'password'] as const

type Declaration = Omit<InputFilterDefinition, 'compile' | 'types'> & {
  /** Gives the new text, or undefined when the text is refused. */
  readonly change: (
    args: readonly Json[],
    name: string,
    declared: readonly InputFilter[],
  ) => (text: string) => string | undefined
  /** Completes "Input name …". */
  readonly reason?: (args: readonly Json[]) => string
}

/** An input filter on text; what is no text (null) passes, and a list is changed element by element. */
export function defineTextInputFilter({ change, reason, ...rest }: Declaration): InputFilterDefinition {
  return defineInputFilter({
    ...rest,
    types: textTypes,
    compile: (args, name, declared = []) => {
      const changed = change(args, name, declared)
      const apply = (value: Value): Value => {
        if (Array.isArray(value)) return value.map((item: Value) => apply(item))
        if (typeof value !== 'string') return value
        const result = changed(value)
        if (result === undefined) throw inputOutOfRange({ name, reason: reason?.(args) ?? 'is not allowed.' })
        return result
      }
      return apply
    },
  })
}

/** An input filter for passwords that asks for so many characters of a kind. */
export function defineCharacterCountFilter(
  name: string,
  title: string,
  kind: string,
  pattern: RegExp,
  examples: InputFilterDefinition['examples'],
): InputFilterDefinition {
  return defineTextInputFilter({
    name,
    title,
    summary: `The text has at least so many ${kind}.`,
    arguments: [{ name: 'least', title: 'At least', type: 'number' }],
    change: ([least]) => {
      const wanted = Number(least ?? 1)
      return (text) => ((text.match(pattern)?.length ?? 0) >= wanted ? text : undefined)
    },
    reason: ([least]) => `must have at least ${Number(least ?? 1)} ${kind}.`,
    examples,
  })
}
