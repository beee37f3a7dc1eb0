import { constant, isObject, type Json, parseJson, type Step, type UnitTest, type Value } from '@stackwright/language'
import { newId } from '../../shared/new-id.ts'

export interface TestDraft {
  readonly name: string
  /** JSON of an object. */
  readonly input: string
  readonly outcome: 'equals' | 'fails'
  /** JSON of the answer, or a part of the message. */
  readonly value: string
}

export type TestMistakes = Partial<
  Record<'name' | 'input' | 'value', 'nameMissing' | 'nameTaken' | 'inputWrong' | 'valueWrong'>
>

/** A test from what was typed, or what is wrong with that. */
export function newTest(
  draft: TestDraft,
  names: readonly string[],
): { readonly test: UnitTest } | { readonly mistakes: TestMistakes } {
  const name = draft.name.trim()
  const input = read(draft.input.trim() || '{}')
  const value = draft.outcome === 'equals' ? read(draft.value) : draft.value
  const mistakes: TestMistakes = {
    ...(name === '' && { name: 'nameMissing' }),
    ...(names.includes(name) && { name: 'nameTaken' }),
    ...((input === undefined || !isObject(input)) && { input: 'inputWrong' }),
    ...(value === undefined && { value: 'valueWrong' }),
  }
  if (Object.keys(mistakes).length > 0 || input === undefined || value === undefined) return { mistakes }
  const response = { kind: 'reference', root: 'response', path: [] } as const
  const step: Pick<Step, 'function' | 'arguments'> =
    draft.outcome === 'equals'
      ? { function: 'expect.to_equal', arguments: { subject: response, value: constant(value as Json) } }
      : { function: 'expect.to_throw', arguments: value === '' ? {} : { exception: constant(value as Json) } }
  return {
    test: {
      id: newId(),
      name,
      description: '',
      input: constant(input as Json),
      stack: [{ id: newId(), ...step }],
      datasource: null,
    },
  }
}

function read(text: string): Value | undefined {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
