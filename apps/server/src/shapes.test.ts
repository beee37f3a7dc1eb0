import { compileProgram, functionDocument, noWorkspace, runProgram } from '@stackwright/engine'
import {
  constant,
  describeShape,
  type Expression,
  Failure,
  type FilterDefinition,
  filter,
  type Json,
  reference,
  type Shape,
  shapeOfAnswer,
  stringifyJson,
  type Value,
} from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { library } from './library.ts'
import { view } from './testing/checked-programs.ts'
import { fitsShape } from './testing/fits-shape.ts'
import { program, set, step } from './testing/written-program.ts'

const filters = [...new Set(library.filters.values())]

const samples: readonly Json[] = [
  null,
  true,
  -1.5,
  2,
  '',
  'a.b',
  '2026-01-31',
  [],
  [3, 'b', null, [1], { a: 1 }],
  ['a', 'b'],
  [{ a: 1, key: 'x', value: 2 }, { a: null }],
  {},
  { a: { b: [1] }, text: 'x' },
]

describe('what a filter is said to give', () => {
  /** The filter on a value: written down, or unknown before the run. */
  async function outcomesOf(definition: FilterDefinition, value: Json, args: readonly Json[]): Promise<string[]> {
    const given = Object.values(definition.inputs)
      .slice(0, args.length)
      .map(({ mode }, index): [Expression, Expression] =>
        mode === 'element'
          ? [args[index] as unknown as Expression, reference('this')]
          : [constant(args[index] as Json), reference('env', `argument${index}`)],
      )
    const environment = { value, ...Object.fromEntries(args.map((argument, index) => [`argument${index}`, argument])) }
    const written = filter(constant(value), definition.name, ...given.map(([known]) => known))
    const unknown = filter(reference('env', 'value'), definition.name, ...given.map(([, open]) => open))
    const wrong: string[] = []
    for (const response of [written, unknown]) {
      const document = functionDocument({ response })
      const shape = shapeOfAnswer(document, noWorkspace, library)
      try {
        const output = await runProgram(compileProgram(document, noWorkspace, library), {
          environment: environment as never,
        })
        if (!fitsShape(output, shape))
          wrong.push(`${[value, args, output].map((each) => stringifyJson(each as Value))} ${describeShape(shape)}`)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
      }
    }
    return wrong
  }

  it.each(filters.map((each): [string, FilterDefinition] => [each.name, each]))('%s', async (_, definition) => {
    const wrong: string[] = []
    for (const { value, arguments: args = [] } of definition.examples.slice(0, 3)) {
      wrong.push(...(await outcomesOf(definition, value, args)))
      for (const sample of samples) {
        wrong.push(...(await outcomesOf(definition, sample, args)))
        for (const place of args.keys())
          if (Object.values(definition.inputs)[place]?.mode !== 'element')
            wrong.push(...(await outcomesOf(definition, value, args.with(place, sample))))
      }
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })
})

const inputs = [
  { name: 'tags', type: 'text', list: true },
  { name: 'box', type: 'object', fields: [{ name: 'size', type: 'int' }] },
  { name: 'count', type: 'int' },
  { name: 'any', type: 'json' },
]

/** A shape as one reads it: `{id: number, name?: text}[]`. */
function written({ any, null: nothing, bool, number, text, list, object }: Shape): string {
  if (any) return 'any'
  const kinds = [
    bool && 'bool',
    number && (number.moment ? 'moment' : 'number'),
    text && 'text',
    list && `[${written(list.of)}]`,
    object && `{${fieldsOf(object)}}`,
    nothing && 'null',
  ]
  return kinds.filter((kind) => typeof kind === 'string').join(' | ') || 'nothing'
}

function fieldsOf({ fields, open, rest }: NonNullable<Shape['object']>): string {
  const known = [...fields].map(([name, { shape, optional }]) => `${name}${optional ? '?' : ''}: ${written(shape)}`)
  return [...known, ...(open ? [`…: ${rest ? written(rest) : 'any'}`] : [])].join(', ')
}

const users = step('db.query', { table: '"user"', output: '["id", "name"]' }, { as: 'users' })
const one = '{id: number, name: text}'

describe('what an expression is known to be', () => {
  it.each([
    ['$users|first', `${one} | null`],
    ['$users|pop', `${one} | null`],
    ['$users|get:0', `${one} | null`],
    ['$users|get:"0.name"', 'text | null'],
    ['$users|map:$$.name', '[text]'],
    ['$users|filter:($$.id > 1)', `[${one}]`],
    ['$users|sort:$$.name|reverse|shuffle|slice:0:2', `[${one}]`],
    ['$users|push:{id: 1}', '[{id: number, name?: text}]'],
    ['$users|merge:[{name: "x"}]', '[{name: text, id?: number}]'],
    ['$users|unique:"id"|remove:1|filter_empty', `[${one}]`],
    ['$users|index_by:"name"', `{…: [${one}]}`],
    ['($users|index_by:"name").ada.0.id', 'number | null'],
    ['$users|index_by:"name"|keys', '[text]'],
    ['$users|entries', `[{key: number, value: ${one}}]`],
    ['$users|reduce:$result + $$.id:0', 'number'],
    ['[[1], [[2]]]|flatten', '[number]'],
    ['$input.count|safe_array', '[number]'],
    ['"a,b"|split:","', '[text]'],
    ['1|range:3', '[number]'],
    ['$input.box|entries', '[{key: text, value: number}]'],
    ['$input.box|set:"label":"x"', '{size: number, label: text}'],
    ['$input.box|set:"inner.label":"x"', '{size: number, inner: {label: text}}'],
    ['$input.box|set_ifnotnull:"label":"x"', '{size: number, label?: text}'],
    ['$input.box|merge:{label: "x"}', '{size: number, label: text}'],
    ['$input.any|merge:{label: "x"}', '{label: text, …: any}'],
    ['$input.box|unset:"size"', '{}'],
    ['$users|pick:["name"]', '[{name: text}]'],
    ['$users|unpick:["name"]', '[{id: number}]'],
    ['$input.box|transform:$$.size', 'number'],
    ['["a"]|fill_keys:["x"]', '{x: [text]}'],
    ['$input.any|csv_parse', '[{…: text}]'],
    ['$input.any|url_parse|get:"host"', 'text | null'],
    ['$input.tags|append:1', '[number | text]'],
    ['{list: ["a"]}|append:1:"list"', '{list: [number | text]}'],
    ['$input.any|first_notempty:"x"', 'any'],
    ['$input.any|to_int', 'number'],
  ])('%s: %s', (expression, expected) => {
    expect(written(shapeOfAnswer(program([users], expression, { inputs }), view, library))).toBe(expected)
  })
})

describe('what a step is known to give', () => {
  const list = set('list', '[{id: 1, tags: ["a"]}]')
  const item = '{id: number, tags: [text]}'
  it.each([
    ['array.group_by', { list: '$list', by: '$this.id' }, `{…: [${item}]}`],
    ['array.partition', { list: '$list', if: '$this.id' }, `{true: [${item}], false: [${item}]}`],
    ['array.union', { list: '$list', value: '[1]' }, `[number | ${item}]`],
    ['array.difference', { list: '$list', value: '[1]' }, `[${item}]`],
    ['array.pop', { variable: '"list"' }, `${item} | null`],
    ['object.entries', { value: '$list.0' }, '[{key: text, value: number | [text]}]'],
    [
      'db.bulk.add',
      { table: '"post"', data: '$list' },
      '[{id: number, title: text, author: number, tags: [text] | null}]',
    ],
    ['db.query', { table: '"post"', return: '"count"' }, 'number'],
    [
      'db.query',
      { table: '"post"', output: '["id"]', page: '1' },
      '{itemsReceived: number, curPage: number, nextPage: number | null, prevPage: number | null, offset: number, perPage: number, items: [{id: number}]}',
    ],
    [
      'db.query',
      { table: '"post"', output: '["id", "loud"]', eval: '{loud: $db.title|to_upper, by: $db.author}' },
      '[{id: number, loud: text | null}]',
    ],
    [
      'db.query',
      {
        table: '"post"',
        output: '["id", "name"]',
        join: '{writer: {table: "user", where: $db.post.author == $db.writer.id}}',
        eval: '{name: $db.writer.name}',
      },
      '[{id: number, name: text | null}]',
    ],
    [
      'db.query',
      {
        table: '"post"',
        return: '"aggregate"',
        group: '{author: $db.author}',
        aggregate: '{posts: $db.id|count, titles: $db.title|to_list}',
      },
      '[{author: number, posts: number | null, titles: [text]}]',
    ],
    [
      'api.request',
      { url: '"https://example.org"' },
      '{request: {url: text, method: text, headers: [text], params: any}, response: {headers: [text], result: any, status: number}}',
    ],
  ])('%s %j', (name, texts, expected) => {
    const document = program([list, step(name, texts as Record<string, string>, { as: 'x' })], '$x')
    expect(written(shapeOfAnswer(document, view, library))).toBe(expected)
  })

  it('which steps change what a variable holds', () => {
    const steps = [
      set('list', '["a"]'),
      step('array.push', { variable: '"list"', value: '1' }),
      step('array.merge', { variable: '"list"', value: '[true]' }),
      step('array.unshift', { variable: '"list"', value: '{a: 1}' }),
      set('text', '"a"'),
      step('text.append', { variable: '"text"', value: '"b"' }),
    ]
    const answer = shapeOfAnswer(program(steps, '{list: $list, text: $text}'), view, library)
    expect(written(answer)).toBe('{list: [bool | number | text | {a: number}], text: text}')
  })
})
