import {
  argumentWrongType,
  binary,
  type Completion,
  constant,
  defineFunction,
  describeType,
  type Expression,
  isObject,
  RecordStream,
  type Run,
  type StackClosure,
  type StepParts,
  type Target,
  t,
  type Value,
  variable,
} from '@stackwright/language'
import { note, plain, slot } from '../shared/example.ts'
import { loop } from '../shared/loop.ts'
import { readerOf, slotOf, targetOf } from '../shared/parts.ts'

const isTwo = binary(variable('item'), '==', constant(2))
const whenTwo = (name: string) => ({
  ...plain('when', 'conditional', { condition: isTwo }),
  slots: [slot('then', [plain('then', name)])],
})

export default defineFunction({
  name: 'foreach',
  title: 'For each',
  summary: 'Runs steps once for each element of a list.',
  sentence: 'For each {as} in {list}',
  family: 'flow',
  icon: 'repeat',
  common: true,
  keywords: ['loop', 'each', 'iterate', 'list', 'repeat'],
  inputs: {
    list: t.any({
      nullable: true,
      help: 'The list or stream to go through; an object gives its values, null nothing.',
      script: 'subject',
    }),
    as: t.variable({ title: 'Element', help: 'The variable that holds the element.' }),
  },
  slots: [{ name: 'each', title: 'Each time', binds: ['as'] }],
  flow: { kind: 'loop', each: 'each', list: 'list', as: 'as' },
  examples: [
    {
      inputs: { list: [1, 2], as: 'item' },
      slots: [slot('each', [note(variable('item'))])],
      state: { before: { seen: [] }, after: { seen: [1, 2] } },
    },
    {
      inputs: { list: [1, 2, 3], as: 'item' },
      slots: [slot('each', [whenTwo('break'), note(variable('item'))])],
      state: { before: { seen: [] }, after: { seen: [1] } },
    },
    {
      inputs: { list: [1, 2, 3], as: 'item' },
      slots: [slot('each', [whenTwo('continue'), note(variable('item'))])],
      state: { before: { seen: [] }, after: { seen: [1, 3] } },
    },
    { inputs: { list: 'text', as: 'item' }, slots: [slot('each', [])], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  compile: (parts) => {
    const list = readerOf(parts, 'list')
    const element = targetOf(parts, 'as')
    const body = slotOf(parts, 'each')?.run
    const remove = removerFor(parts)
    return (run) => {
      const given = list(run)
      if (!body) return undefined
      if (given instanceof RecordStream) return goThrough(run, given, element, body)
      const elements = elementsOf(given)
      let removed = 0
      return loop(
        run,
        body,
        (turn, iteration) => {
          if (iteration >= elements.length) return false
          element.write(turn, elements[iteration] as Value)
          return true
        },
        remove && ((iteration) => remove(run, iteration - removed++, elements[iteration] as Value)),
      )
    }
  },
})

/** One element at a time, however many there are; the stream ends with the loop. */
async function goThrough(run: Run, stream: RecordStream, element: Target, body: StackClosure): Promise<Completion> {
  let iteration = 0
  for await (const records of stream.batches())
    for (const record of records) {
      element.write(run, record)
      const completion = await body(run, iteration++)
      if (completion === 'return') return completion
      if (completion === 'break') return undefined
    }
  return undefined
}

function elementsOf(value: Value): readonly Value[] {
  if (value === null) return []
  if (Array.isArray(value)) return value
  if (isObject(value)) return Object.values(value)
  throw argumentWrongType({ name: 'list', expected: 'a list', got: describeType(value) })
}

/** Takes an element out of the variable that is gone through. What is no variable cannot lose elements. */
function removerFor(parts: StepParts): ((run: Run, position: number, item: Value) => void) | undefined {
  const name = variableName(parts.step.arguments.list)
  if (name === undefined) return undefined
  const target = parts.variable(name)
  target.mustBeSet()
  return (run, position, item) => {
    const list = target.read(run)
    if (!Array.isArray(list)) return
    // The steps may have changed the list meanwhile.
    const found = list[position] === item ? position : list.indexOf(item)
    if (found >= 0) target.write(run, list.toSpliced(found, 1))
  }
}

function variableName(list: Expression | undefined): string | undefined {
  if (list?.kind !== 'reference' || list.root !== 'var' || list.path.length !== 1) return undefined
  return typeof list.path[0] === 'string' ? list.path[0] : undefined
}
