import { argumentOutOfRange, parseJson, type Run, t, type Value } from '@stackwright/language'

const asText = new Set(['none', 'raw', 'text', ''])

export const encodingInput = t.text({
  title: 'Encoding',
  help: '"json" for the values that were sent, "none" for the body as text.',
  optional: true,
  default: 'json',
})

/** What was sent with the request, before inputs are checked; empty when the run answers no request. */
export function rawInput(encoding: string, { exchange }: Run): Value {
  const name = encoding.toLowerCase()
  if (asText.has(name)) return exchange ? new TextDecoder().decode(exchange.body) : ''
  if (name !== 'json') throw argumentOutOfRange({ name: 'encoding', reason: 'must be "json" or "none".' })
  if (!exchange) return {}
  if (exchange.body.length === 0 || exchange.mediaType !== 'application/json') return exchange.input
  return parseJson(new TextDecoder().decode(exchange.body))
}
