import {
  type Run,
  type StepClosure,
  type StepParts,
  truthy,
  type Value,
  type ValueClosure,
} from '@stackwright/language'
import { asList } from './as-list.ts'
import { readerOf } from './parts.ts'

/** A step that evaluates an expression for elements of the list in `list`; `$this`, `$index` and `$parent` are bound. */
export function forEachElement(
  parts: StepParts,
  argument: string,
  collect: (list: readonly Value[], evaluate: (index: number) => Value) => Value,
): StepClosure {
  const list = readerOf(parts, 'list')
  const expression = readerOf(parts, argument)
  return (run) => {
    const elements = asList(list(run))
    return collect(elements, (index) => evaluateElement(run, expression, elements, index))
  }
}

/** The same for a condition in `if`. */
export function testElements(
  parts: StepParts,
  collect: (list: readonly Value[], holds: (index: number) => boolean) => Value,
): StepClosure {
  return forEachElement(parts, 'if', (list, evaluated) => collect(list, (index) => truthy(evaluated(index))))
}

/** What an element expression gives for one element of a list. */
export function evaluateElement(run: Run, expression: ValueClosure, list: readonly Value[], index: number): Value {
  const outer = run.element
  run.element = { item: list[index] as Value, index, list, result: null }
  try {
    return expression(run)
  } finally {
    run.element = outer
  }
}
