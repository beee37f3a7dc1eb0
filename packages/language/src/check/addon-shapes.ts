import { constant } from '../expressions/build.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Checker } from './checker.ts'
import { constantOf } from './constant-of.ts'
import { mergedShape } from './shapes/collections.ts'
import { withPart } from './shapes/parts-of-shape.ts'
import { nonNull, nullable, type Shape, shapes } from './shapes/shape.ts'

/** A record with what addons put into it; with any keys where it is not plain to see which addons these are. */
export function withAddons(checker: Checker, addons: Expression, record: Shape): Shape {
  let shape = record
  for (const addon of itemsOf(addons) ?? [undefined]) {
    const name = textOf(addon, 'name')
    const as = textOf(addon, 'as') || name
    if (name === undefined || as === undefined) return mergedShape(record, shapes.openObject)
    const [key = name, ...deeper] = as.replace(/^items\.(?=.)/, '').split('.')
    const changed = deeper.length > 0 || entryOf(addon, 'output') || entryOf(addon, 'addon')
    shape = withPart(shape, [key], changed ? shapes.any : answerOf(checker, name))
  }
  return shape
}

/** Where an addon finds nothing, somebody has mostly made sure that there is something: nothing is said of that. */
function answerOf(checker: Checker, name: string): Shape {
  const answer = checker.called(name, 'addon')
  return answer.null ? nullable(nonNull(answer), 'unlikely') : answer
}

function itemsOf(addons: Expression): readonly Expression[] | undefined {
  if (addons.kind === 'array') return addons.items
  const value = constantOf(addons)
  return Array.isArray(value) ? value.map((item) => constant(item)) : undefined
}

function entryOf(addon: Expression | undefined, name: string): Expression | undefined {
  if (addon?.kind === 'object') return addon.entries.find(({ key }) => key === name)?.value
  const value = addon && constantOf(addon)
  return value && typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, name)
    ? constant(value[name] ?? null)
    : undefined
}

function textOf(addon: Expression | undefined, name: string): string | undefined {
  const entry = entryOf(addon, name)
  return entry?.kind === 'constant' && typeof entry.value === 'string' ? entry.value : undefined
}
