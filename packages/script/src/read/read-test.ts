import type { UnitTest } from '@stackwright/language'
import { constantValue } from '../constant-value.ts'
import { pushAll } from '../push-all.ts'
import type { StatementNode } from '../syntax/node.ts'
import { readStack } from './read-step.ts'
import type { Reading } from './reading.ts'

/** `test "name" { input = { … } expect.to_equal ($response) { value = 1 } }` */
export function readTest(reading: Reading, node: StatementNode): UnitTest {
  const [name] = node.head
  if (name?.form !== 'name') reading.error(node, 'SCRIPT.NAME', 'The name of this test is missing: test "name" { … }.')
  const notes = [...node.comments]
  let test: UnitTest = {
    id: reading.nextId(node),
    name: name?.form === 'name' ? name.text : 'test',
    description: '',
    input: null,
    stack: [],
    datasource: null,
  }
  const steps: StatementNode[] = []
  for (const child of node.body ?? []) {
    if (child.kind === 'statement') steps.push(child)
    else if (child.kind === 'declaration') reading.misplaced(child, 'test')
    else {
      pushAll(notes, child.comments)
      const text = constantValue(child.value)
      if (child.name === 'input') test = { ...test, input: child.value }
      else if (child.name === 'datasource' && typeof text === 'string') test = { ...test, datasource: text }
      else if (child.name === 'description' && typeof text === 'string') notes.push(text)
      else reading.misplaced(child, 'test')
    }
  }
  return { ...test, description: notes.join('\n'), stack: readStack(reading, steps, 'test') }
}
