import { constant, type Expression, type Slot, type Step, setOwn, variable } from '@stackwright/language'
import { pushAll } from '../push-all.ts'
import type { Node, StatementNode } from '../syntax/node.ts'
import { readCommonProperty, type StepParts } from './read-common-property.ts'
import type { Reading } from './reading.ts'

type ReadStack = (reading: Reading, nodes: readonly Node[] | undefined, owner: string) => Step[]

/** A function that is not known here is kept as it is written; it fails when it runs. What stands behind its name is `head.1` … */
export function readUnknownStep(
  reading: Reading,
  node: StatementNode,
  step: StepParts,
  notes: string[],
  readStack: ReadStack,
): void {
  reading.warn(node, 'FUNCTION.UNKNOWN', `There is no function ${node.name}. The step is kept, and fails when it runs.`)
  Object.assign(step.arguments, headArguments(node))
  const slots: Slot[] = []
  for (const child of node.body ?? []) {
    if (child.kind === 'statement') slots.push(readUnknownSlot(reading, child, notes, readStack))
    else if (child.kind === 'declaration') reading.misplaced(child, node.name)
    else if (!readCommonProperty(reading, child, step, notes)) {
      pushAll(notes, child.comments)
      setOwn(step.arguments, child.name, child.value)
    }
  }
  if (slots.length > 0) step.slots = slots
}

function readUnknownSlot(reading: Reading, node: StatementNode, notes: string[], readStack: ReadStack): Slot {
  pushAll(notes, node.comments)
  const given = headArguments(node)
  if (node.alias !== undefined) given['head.as'] = variable(node.alias)
  for (const child of node.body ?? []) if (child.kind === 'property') setOwn(given, child.name, child.value)
  const steps = readStack(
    reading,
    node.body?.filter(({ kind }) => kind !== 'property'),
    node.name,
  )
  return { name: node.name, ...(Object.keys(given).length > 0 && { arguments: given }), steps }
}

function headArguments(node: StatementNode): Record<string, Expression> {
  const given: Record<string, Expression> = {}
  node.head.forEach((part, position) => {
    if (part.form === 'attribute') given[`head.${part.name}=`] = constant(part.text)
    else if (part.form === 'name') given[`head.${position + 1}`] = constant(part.text)
    else given[part.word === undefined ? `head.${position + 1}` : `head.${part.word}()`] = part.value
  })
  return given
}
