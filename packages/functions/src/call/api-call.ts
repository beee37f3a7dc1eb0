import { callFailed, defineFunction, isObject, parseJson, t, toText, type Value } from '@stackwright/language'
import { headerLines } from '../shared/header-lines.ts'

export default defineFunction({
  name: 'api.call',
  title: 'Call an endpoint',
  summary: 'Sends a request to an endpoint of this workspace, in the data of the test, and gives what it answers.',
  sentence: 'Call {verb} {endpoint} of {api_group} with {input}',
  family: 'flow',
  icon: 'send',
  onlyInTests: true,
  keywords: ['test', 'request', 'query', 'http', 'rest', 'endpoint'],
  inputs: {
    endpoint: t.text({
      title: 'Path',
      script: 'name',
      help: 'As the endpoint declares it, such as requests/{id}, or with values in it.',
    }),
    verb: t.option({
      title: 'Method',
      optional: true,
      default: 'GET',
      options: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      script: 'attribute',
    }),
    api_group: t.api_group({ title: 'API group', script: 'property', help: 'The group that the endpoint is in.' }),
    input: t.record({
      title: 'Inputs',
      optional: true,
      default: {},
      of: 'endpoint',
      complete: true,
      help: 'Fields of path, query and body together, by name.',
    }),
    headers: t.any({
      title: 'Headers',
      optional: true,
      nullable: true,
      default: [],
      help: 'A list of lines such as "Authorization: Bearer …", an object, or either as JSON.',
    }),
  },
  requests: { group: 'api_group', method: 'verb', path: 'endpoint' },
  output: {
    type: 'any',
    nullable: true,
    help: 'What the endpoint answers. An error it answers becomes a failure with that message.',
  },
  examples: [
    { title: 'Outside of a test', inputs: { endpoint: 'orders', api_group: 'main' }, fails: 'CALL.FAILED' },
    {
      title: 'Headers that are none',
      inputs: { endpoint: 'orders', api_group: 'main', headers: 1 },
      fails: 'ARGUMENT.WRONG_TYPE',
    },
  ],
  run: ({ endpoint, verb, api_group, input, headers }, { host }) => {
    const call = {
      group: api_group,
      method: verb,
      path: endpoint,
      input,
      headers: headerLines(readHeaders(headers)),
    }
    if (!host.api) throw callFailed({ reason: 'endpoints can be called only while tests run.' })
    return host.api.call(call)
  },
})

/** Headers that are written as JSON in a text, or one line. */
function readHeaders(headers: Value): Value {
  if (typeof headers !== 'string') return headers
  try {
    const parsed = parseJson(headers)
    if (Array.isArray(parsed) || isObject(parsed)) return parsed
  } catch {
    // A line is no JSON.
  }
  return [toText(headers)]
}
