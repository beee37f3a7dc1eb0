import { defineFilter, objectShape, type Shape, shapes, type Value } from '@stackwright/language'

// The regular expression of RFC 3986, appendix B; linear, as no part can match in two ways.
const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/

export default defineFilter({
  name: 'url_parse',
  title: 'Parts of an address',
  summary: 'The parts that an address has: scheme, host, port, user, pass, path, query, fragment. Nothing is decoded.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'object' },
  examples: [
    {
      value: 'https://username:password@example.com:8080/path?foo=bar&fiz=buz#fragment',
      output: {
        scheme: 'https',
        host: 'example.com',
        port: 8080,
        user: 'username',
        pass: 'password',
        path: '/path',
        query: 'foo=bar&fiz=buz',
        fragment: 'fragment',
      },
    },
    { value: '/path', output: { path: '/path' } },
    { value: 'http://[::1]:80', output: { scheme: 'http', host: '[::1]', port: 80 } },
    { value: 'mailto:ada@example.com', output: { scheme: 'mailto', path: 'ada@example.com' } },
  ],
  shape: () => {
    const part = (shape: Shape) => ({ shape, optional: true })
    const names = ['scheme', 'host', 'user', 'pass', 'path', 'query', 'fragment']
    return objectShape(
      new Map([...names.map((name) => [name, part(shapes.text)] as const), ['port', part(shapes.number)]]),
    )
  },
  run: (value: string | null): Value => {
    const [, scheme, authority, path, query, fragment] = parts.exec(value ?? '') ?? []
    const at = authority?.lastIndexOf('@') ?? -1
    const [, user, pass] = /^([^:]*)(?::([\s\S]*))?$/.exec(at < 0 ? '' : (authority ?? '').slice(0, at)) ?? []
    const [, host, port] = /^([\s\S]*?)(?::(\d{1,5}))?$/.exec((authority ?? '').slice(at + 1)) ?? []
    const found = { scheme, host, port: port && Number(port), user, pass, path, query, fragment }
    return Object.fromEntries(Object.entries(found).flatMap(([name, part]) => (part ? [[name, part]] : [])))
  },
})
