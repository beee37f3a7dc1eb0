import { functionDocument } from '@stackwright/engine'
import {
  type Expression,
  type FunctionDocument,
  type Json,
  parseDocument,
  type Slot,
  type Stack,
  type Step,
  type TableDocument,
} from '@stackwright/language'
import { parseExpression } from '@stackwright/script'

/** An expression from its text, for programs that tests write down. */
export function written(text: string): Expression {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`)
  return parsed.expression
}

const argumentsOf = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, written(text)]))

/** `result = function {argument: text}`; ids are given by `stack`. */
export function step(
  name: string,
  texts: Readonly<Record<string, string>> = {},
  more: { readonly as?: string; readonly slots?: readonly Slot[] } = {},
): Step {
  return {
    id: '',
    function: name,
    arguments: argumentsOf(texts),
    ...(more.as !== undefined && { result: more.as }),
    ...(more.slots && { slots: more.slots }),
  }
}

export const slot = (name: string, steps: readonly Step[], texts?: Readonly<Record<string, string>>): Slot => ({
  name,
  steps,
  ...(texts && { arguments: argumentsOf(texts) }),
})

export const set = (name: string, value: string) => step('var', { name: `"${name}"`, value })

/** Gives the steps the ids s1, s2 … in the order in which they read. */
export function numbered(stack: Stack): Step[] {
  let count = 0
  const number = (steps: Stack): Step[] =>
    steps.map((each) => ({
      ...each,
      id: `s${++count}`,
      ...(each.slots && { slots: each.slots.map((own) => ({ ...own, steps: number(own.steps) })) }),
    }))
  return number(stack)
}

export function program(
  stack: Stack,
  response: string | null = null,
  parts: { readonly name?: string; readonly inputs?: readonly unknown[] } = {},
): FunctionDocument {
  return functionDocument({ ...parts, stack: numbered(stack), response: response === null ? null : written(response) })
}

/** A table of fields that are given by name and type, or in full. */
export function table(name: string, fields: Readonly<Record<string, string | { readonly [key: string]: Json }>>) {
  return parseDocument({
    kind: 'table',
    id: crypto.randomUUID(),
    name,
    authentication: name === 'user',
    fields: Object.entries({ id: 'int', ...fields }).map(([field, given]) => ({
      id: field,
      name: field,
      ...(typeof given === 'string' ? { type: given, required: true } : given),
    })),
  }) as TableDocument
}

export function workspaceOf(tables: readonly TableDocument[], functions: readonly FunctionDocument[] = []) {
  return {
    table: (name: string) => tables.find((each) => each.name === name),
    function: (name: string) => functions.find((each) => each.name === name),
    names: (kind: 'table' | 'function') => (kind === 'table' ? tables : functions).map(({ name }) => name),
  }
}
