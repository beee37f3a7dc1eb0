import { constant, type Expression } from '@stackwright/language'
import type { HeadArgument } from '../layout/function-layout.ts'
import type { HeadPart, StatementNode } from '../syntax/node.ts'
import { targetOf } from './argument-value.ts'
import type { Reading } from './reading.ts'

/** Gives what stands behind a name to the arguments that are written there, in order. */
export function readHead(
  reading: Reading,
  node: StatementNode,
  head: readonly HeadArgument[],
  given: Record<string, Expression>,
): void {
  for (const part of node.head) {
    const argument = head.find((each) => !Object.hasOwn(given, each.name) && takes(each, part))
    if (!argument) {
      const hint = node.name === 'else' ? ' A further condition is written elseif ($x > 1).' : ''
      reading.error(part, 'SCRIPT.MISPLACED', `${reading.textOf(part)} does not belong behind ${node.name}.${hint}`)
      continue
    }
    given[argument.name] =
      part.form !== 'value' ? constant(part.text) : argument.form === 'variable' ? targetOf(part.value) : part.value
  }
}

function takes({ name, form }: HeadArgument, part: HeadPart): boolean {
  if (part.form === 'attribute') return part.name === name
  if (part.form === 'name') return form === 'name'
  if (part.word !== undefined) return form === 'word' && part.word === name
  return form === 'variable' || form === 'subject' || form === 'operand'
}
