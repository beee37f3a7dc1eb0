import { argumentWrongType, defineFunction, describeType, t, timeoutOf, type Value } from '@stackwright/language'

export default defineFunction({
  name: 'await',
  title: 'Await',
  summary: 'Waits for asynchronous runs and gives what they came to; fails when one of them has failed.',
  sentence: 'Wait for {ids}',
  family: 'flow',
  icon: 'hourglass',
  keywords: ['async', 'asynchronous', 'wait', 'parallel', 'join', 'result'],
  inputs: {
    ids: t.any({ title: 'Ids', script: 'operand', help: 'What an asynchronous step gave, or a list of such.' }),
    timeout: t.decimal({ title: 'Timeout', help: 'Seconds to wait for all of them.', optional: true, default: 10 }),
  },
  output: { type: 'any', help: 'A result for an id, a list of results for a list.' },
  examples: [
    { title: 'Nothing to wait for', inputs: { ids: [] }, output: [] },
    { title: 'No such run', inputs: { ids: ['7'] }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    { title: 'No id', inputs: { ids: { id: '1' } }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: async ({ ids, timeout }, run) => {
    const results = await run.resultsOf((Array.isArray(ids) ? ids : [ids]).map(readId), timeoutOf(timeout, run))
    return Array.isArray(ids) ? results : (results[0] ?? null)
  },
})

function readId(id: Value): string {
  if (typeof id === 'string') return id
  throw argumentWrongType({ name: 'ids', expected: 'an id or a list of ids', got: describeType(id) })
}
