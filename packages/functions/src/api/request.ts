import { defineFunction, type ObjectValue, type Run, shapes, t, timeoutOf, type Value } from '@stackwright/language'
import { headerLines } from '../shared/header-lines.ts'

export default defineFunction({
  name: 'api.request',
  title: 'External API request',
  summary: 'Sends a request to another server and gives its answer, whatever its status.',
  sentence: '{method} {url} with {params}',
  family: 'outside',
  icon: 'globe',
  common: true,
  keywords: ['http', 'fetch', 'curl', 'webhook', 'call', 'rest'],
  inputs: {
    url: t.text({ title: 'URL', help: 'A full address, such as https://api.example.org/items.' }),
    method: t.option({
      title: 'Method',
      options: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
      optional: true,
      default: 'GET',
    }),
    params: t.any({
      title: 'Parameters',
      help: 'Go into the address of GET and HEAD, and into the body of others: as JSON, or as a form when the header Content-Type says so.',
      optional: true,
      nullable: true,
      default: null,
    }),
    headers: t.any({
      title: 'Headers',
      help: 'A list of lines such as "Authorization: Bearer …", or an object.',
      optional: true,
      nullable: true,
      default: [],
    }),
    timeout: t.decimal({ title: 'Timeout', help: 'Seconds for all of it.', optional: true, default: 10 }),
    follow_location: t.bool({ title: 'Follow redirects', optional: true, default: true }),
    verify_host: t.bool({
      title: 'Verify host',
      help: 'The certificate has to be for this host.',
      optional: true,
      default: true,
    }),
    verify_peer: t.bool({
      title: 'Verify certificate',
      help: 'The certificate has to be of somebody who is trusted.',
      optional: true,
      default: true,
    }),
    async: t.bool({
      title: 'Asynchronously',
      help: 'Sends it beside this run and goes on at once; the result is an id for Await.',
      optional: true,
      default: false,
    }),
  },
  output: {
    type: 'object',
    help: 'request (url, method, headers, params) and response (headers as lines, result, status).',
  },
  // Examples run without a network, so they show what is refused.
  examples: [
    { title: 'This machine', inputs: { url: 'http://localhost/' }, fails: 'HTTP.BLOCKED' },
    { title: "A cloud's metadata", inputs: { url: 'http://169.254.169.254/latest' }, fails: 'HTTP.BLOCKED' },
    { title: 'No time', inputs: { url: 'https://example.org', timeout: 0 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    {
      title: 'Headers that are none',
      inputs: { url: 'https://example.org', headers: 1 },
      fails: 'ARGUMENT.WRONG_TYPE',
    },
  ],
  shape: ({ constant }) => {
    const aside = constant('async')
    if (aside !== false) return aside === true ? shapes.text : shapes.any
    return shapes.object({
      request: shapes.object({
        url: shapes.text,
        method: shapes.text,
        headers: shapes.list(shapes.text),
        params: shapes.any,
      }),
      response: shapes.object({ headers: shapes.list(shapes.text), result: shapes.any, status: shapes.number }),
    })
  },
  run: ({ async: aside, ...inputs }, run) =>
    aside ? run.runBeside((branch) => send(inputs, branch)) : send(inputs, run),
})

interface Inputs {
  readonly url: string
  readonly method: string
  readonly params: Value
  readonly headers: Value
  readonly timeout: number
  readonly follow_location: boolean
  readonly verify_host: boolean
  readonly verify_peer: boolean
}

const send = ({ url, method, params, headers, timeout, ...options }: Inputs, run: Run): Promise<ObjectValue> =>
  run.host.http.request({
    url: url.trim(),
    method,
    params,
    headers: headerLines(headers),
    timeout: timeoutOf(timeout, run),
    followLocation: options.follow_location,
    verifyHost: options.verify_host,
    verifyPeer: options.verify_peer,
    signal: run.limits.cancellation?.signal,
  })
