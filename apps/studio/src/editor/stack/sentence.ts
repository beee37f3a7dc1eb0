import type { CatalogueFunction } from '@stackwright/contract'
import type { Expression, InputSpec, InputSpecs, Step } from '@stackwright/language'
import type { TFunction } from 'i18next'
import { describeText } from '../expression/describe.ts'

export type SentencePart =
  /** `strong`: what the step does, before the first value. */
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  | {
      readonly kind: 'hole'
      readonly name: string
      readonly spec: InputSpec
      /** What is shown: the argument, or its default. */
      readonly shown: Expression | undefined
      readonly given: boolean
    }

/**
 * A definition's sentence with the values of a step. A hole that was left out, and has no default worth reading, goes away with
 * the words in front of it: "Query {table} where {where}" reads "Query user".
 */
export function sentenceParts(sentence: string, inputs: InputSpecs, args: Step['arguments']): SentencePart[] {
  const parts: SentencePart[] = []
  let before = ''
  for (const piece of sentence.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    const spec = name === undefined ? undefined : inputs[name]
    if (name === undefined || !spec) {
      before += piece
      continue
    }
    const given = args[name]
    const shown = given ?? defaultOf(spec)
    if (!shown && spec.optional) {
      // The verb stays even when its first value is left out.
      if (parts.length > 0) before = ''
      continue
    }
    parts.push(...textParts(before, parts.length === 0))
    parts.push({ kind: 'hole', name, spec, shown, given: given !== undefined })
    before = ''
  }
  return [...parts, ...textParts(before, parts.length === 0)]
}

function defaultOf({ default: value }: InputSpec): Expression | undefined {
  const empty = value === undefined || value === null || value === '' || value === false
  if (empty || (typeof value === 'object' && Object.keys(value).length === 0)) return undefined
  return { kind: 'constant', value }
}

const connecting = /\s+(a|an|the|from|to|for|with|in|of|against|where|whether|on|as|elements|element)$/i

/** The words at the beginning say what is done and are strong, but for those that only lead over to the first value. */
function textParts(text: string, first: boolean): SentencePart[] {
  const trimmed = text.trim()
  if (trimmed === '') return []
  if (!first) return [{ kind: 'text', text: trimmed, strong: false }]
  let strong = trimmed
  while (connecting.test(strong)) strong = strong.replace(connecting, '')
  const rest = trimmed.slice(strong.length).trim()
  return [
    { kind: 'text', text: strong, strong: true },
    ...(rest ? [{ kind: 'text' as const, text: rest, strong: false }] : []),
  ]
}

/** The whole step as one text: its accessible name. */
export function stepText(step: Step, definition: CatalogueFunction | undefined, t: TFunction): string {
  if (!definition) return t('editor.step.unknown', { name: step.function })
  const words = sentenceParts(definition.sentence, definition.inputs, step.arguments).map((part) =>
    part.kind === 'text' ? part.text : part.shown ? describeText(part.shown, t) : t('editor.step.missing'),
  )
  if (step.result) words.push(t('editor.step.as'), step.result)
  return words.join(' ').replace(/ ([,:;.])/g, '$1')
}
