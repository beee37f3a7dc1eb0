const parts = [
  'href',
  'origin',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
]

/** The parts of an address as JSON; empty when it is none. */
export function parseUrl(text: string, base: string): string {
  const options = base === '' ? undefined : base
  if (!URL.canParse(text, options)) return ''
  const url = new URL(text, options)
  return JSON.stringify(Object.fromEntries(parts.map((name) => [name, url[name as 'href']])))
}
