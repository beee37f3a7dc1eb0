import { Failure, getPath, parseJson, stringifyJson, type Value } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { busyTime } from '../../../../tools/testing/busy-time.ts'
import csvParse from '../conversion/csv-parse.ts'
import jsonDecode from '../conversion/json-decode.ts'
import yamlEncode from '../conversion/yaml-encode.ts'
import { filters } from '../index.ts'
import { subjectText } from './pattern.ts'
import { readQuery } from './query-string.ts'
import { readXml } from './read-xml.ts'
import { readYaml } from './read-yaml.ts'

function outcomeOf(run: () => Value): unknown {
  const busy = busyTime()
  try {
    return run()
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  } finally {
    expect(busy()).toBeLessThan(10_000)
  }
}

const text = (value: Value) => stringifyJson(value)
const settings = { separator: ',', enclosure: '"', escape: '"' }
const csv = (source: string) => csvParse.run(source as never, settings as never, {} as never)

describe('keys that are names of every object', () => {
  it.each([
    ['YAML', () => readYaml('__proto__: { x: 1 }\nconstructor: 2'), '{"__proto__":{"x":1},"constructor":2}'],
    [
      'YAML merge keys',
      () => readYaml('a: &a {__proto__: 1}\nb: {<<: *a}'),
      '{"a":{"__proto__":1},"b":{"<<":{"__proto__":1}}}',
    ],
    ['CSV', () => csv('__proto__,constructor\n1,2'), '[{"__proto__":"1","constructor":"2"}]'],
    [
      'query strings',
      () => readQuery('a[__proto__][b]=1&__proto__[c]=2'),
      '{"a":{"__proto__":{"b":"1"}},"__proto__":{"c":"2"}}',
    ],
  ])('are data in %s', (_, read, expected) => {
    expect(text(read())).toBe(expected)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it.each(['<__proto__><x>1</x></__proto__>', '<a __proto__="1"/>', '<constructor/>', '<a><prototype/></a>'])(
    'are data or refused in XML: %s',
    (source) => {
      const outcome = outcomeOf(() => readXml(source))
      expect(outcome === 'ARGUMENT.WRONG_TYPE' || typeof outcome === 'object').toBe(true)
      if (typeof outcome === 'object') expect(Object.getPrototypeOf(outcome)).toBe(Object.prototype)
      expect(({} as Record<string, unknown>).x).toBeUndefined()
    },
  )
})

describe('bombs', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(10)}]`)
  const entities = Array.from({ length: 10 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`)
  it.each([
    ['YAML aliases', () => readYaml(`a0: &a0 lol\n${lines.join('\n')}`), 'LIMIT.REACHED'],
    ['YAML that holds itself', () => readYaml('&a [*a]'), 'LIMIT.REACHED'],
    ['long YAML', () => readYaml('x'.repeat(262_145)), 'LIMIT.REACHED'],
    ['YAML of many parts', () => readYaml('[]\n'.repeat(20_000)), 'LIMIT.REACHED'],
    ['a long query string', () => readQuery('x'.repeat(262_145)), 'LIMIT.REACHED'],
    [
      'long JSON',
      () => jsonDecode.run(' '.repeat(8 * 1024 * 1024 + 1) as never, {} as never, {} as never) as Value,
      'LIMIT.REACHED',
    ],
    ['a long text for a pattern', () => subjectText('x'.repeat(1024 * 1024 + 1)), 'LIMIT.REACHED'],
    [
      'XML entities',
      () => readXml(`<!DOCTYPE a [<!ENTITY a0 "lol">${entities.join('')}]><a>&a10;</a>`),
      'ARGUMENT.WRONG_TYPE',
    ],
    [
      'XML from elsewhere',
      () => readXml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
      'ARGUMENT.WRONG_TYPE',
    ],
    ['deep XML', () => readXml(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`), 'LIMIT.REACHED'],
    ['XML that never closes', () => readXml('<a '.repeat(100_000)), 'ARGUMENT.WRONG_TYPE'],
    ['a CSV that never closes', () => csv(`a\n"${'x,'.repeat(500_000)}`), 'ARGUMENT.WRONG_TYPE'],
  ])('%s are cut', (_, read, expected) => expect(outcomeOf(read)).toBe(expected))

  it.each([
    ['deep YAML', () => readYaml('['.repeat(100_000))],
    ['deep YAML that closes', () => readYaml('['.repeat(20_000) + ']'.repeat(20_000))],
    [
      'nested block YAML',
      () => readYaml(Array.from({ length: 900 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')),
    ],
    ['deep query strings', () => readQuery(`a${'[b]'.repeat(100_000)}=1`)],
  ])('%s ends in a failure or a value', (_, read) => {
    const outcome = outcomeOf(read)
    expect(typeof outcome === 'string' || typeof outcome === 'object').toBe(true)
  })
})

describe('values that hold the same part many times', () => {
  function doubled(combine: (inner: Value) => Value): Value {
    let value: Value = []
    for (let level = 0; level < 40; level++) value = combine(value)
    return value
  }
  const lists = doubled((inner) => [inner, inner])
  const objects = () => doubled((inner) => ({ a: inner, b: inner }))
  const long = Array.from({ length: 40 }, () => 'x'.repeat(1_000_000))
  const columns = Array.from({ length: 3_000 }, (_, index) => ({ [`k${index}`]: 1 }))
  it.each<[string, Value, unknown]>([
    ['flatten', lists, {}],
    ['unique', [lists, lists], { path: '' }],
    ['in', [lists, lists], { search: doubled((inner) => [inner, inner]) }],
    ['merge_recursive', objects(), { value: objects() }],
    ['yaml_encode', lists, {}],
    ['join', [long, long, long], { separator: '' }],
    ['sprintf', '%s%s%s', { value_1: long, value_2: long, value_3: long }],
    ['csv_encode', [[long], [long], [long]], settings],
    ['csv_encode', columns, settings],
  ])('%s refuses what they would come to', (name, value, inputs) => {
    const run = filters.find((each) => each.name === name)?.run as (value: Value, inputs: unknown) => Value
    expect(outcomeOf(() => run(value, inputs))).toBe('LIMIT.REACHED')
  })
})

describe('long numbers', () => {
  it('stay exact in YAML', () => {
    const source = 'int: 9223372036854775807\ndecimal: 12345678901234567890.123456789\nplus: +5\nhex: 0xff\n'
    const value = readYaml(source)
    expect(text(value)).toBe('{"int":9223372036854775807,"decimal":12345678901234567890.123456789,"plus":5,"hex":255}')
    const written = yamlEncode.run(
      parseJson('{"int":9223372036854775807,"text":"9223372036854775807"}') as never,
      {},
      {} as never,
    )
    expect(written).toBe('int: 9223372036854775807\ntext: "9223372036854775807"\n')
    expect(text(readYaml(String(written)))).toBe('{"int":9223372036854775807,"text":"9223372036854775807"}')
  })

  it('are texts where YAML has infinity', () => {
    expect(text(readYaml('[.inf, -.inf, .nan, 1e999999]'))).toContain('".inf","-.inf",".nan"')
  })

  it('are text in XML and CSV', () => {
    expect(getPath(readXml('<a>9223372036854775807</a>'), ['a', 'value'])).toBe('9223372036854775807')
    expect(text(csv('a\n9223372036854775807'))).toBe('[{"a":"9223372036854775807"}]')
  })
})

it('reads XML as it is written', () => {
  expect(readXml('<?xml version="1.0"?><!-- c --><a x="1 &amp; 2">t&#233;<![CDATA[<b>]]>é</a>')).toEqual({
    a: { '@attributes': { x: '1 & 2' }, value: 'té<b>é' },
  })
  expect(outcomeOf(() => readXml(''))).toBe('ARGUMENT.WRONG_TYPE')
  expect(outcomeOf(() => readXml('text'))).toBe('ARGUMENT.WRONG_TYPE')
})
