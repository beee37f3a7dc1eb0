import { type Document, parseDocument, type Step, type Value } from '@stackwright/language'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStepsWorkspace, type StepsWorkspace } from './testing/steps-workspace.ts'
import { numbered, step, table, written } from './testing/written-program.ts'

const tables = [
  table('author', { name: 'text', active: 'bool' }),
  table('post', {
    title: 'text',
    author_id: { type: 'int', required: false, nullable: true },
    lines: { type: 'json', required: false, nullable: true },
  }),
  table('note', { post_id: 'int', text: 'text' }),
]

const required = (name: string) => ({ name, type: 'int' })
const addon = (name: string, inputs: readonly object[], steps: Step[], response?: string): Document =>
  parseDocument({
    kind: 'addon',
    id: crypto.randomUUID(),
    name,
    inputs,
    stack: numbered(steps),
    ...(response && { response: written(response) }),
  })
const query = (name: string, texts: Record<string, string>, as?: string) =>
  step('db.query', { table: `"${name}"`, ...texts }, as ? { as } : {})

const byPost = { where: '$db.note.post_id == $input.post_id' }
const addons = [
  addon(
    'author',
    [required('id')],
    [query('author', { where: '$db.author.id == $input.id && $db.author.active == true', return: '"single"' })],
  ),
  addon('notes', [required('post_id')], [query('note', { ...byPost, output: '["id", "text"]' })]),
  addon('note_count', [required('post_id')], [query('note', { ...byPost, return: '"count"' })]),
  addon('has_notes', [required('post_id')], [query('note', { ...byPost, return: '"exists"' })]),
  addon(
    'latest',
    [required('post_id'), { ...required('most'), required: false, default: 1 }],
    [
      query('note', {
        ...byPost,
        sort: '[{field: "id", order: "desc"}]',
        per_page: '$input.most',
        totals: 'true',
        output: '["text"]',
      }),
    ],
  ),
  addon(
    'shout',
    [required('post_id')],
    [query('note', { ...byPost, return: '"count"' }, 'count')],
    '"notes: " ~ $count',
  ),
  addon(
    'posts',
    [required('author_id')],
    [
      query('post', {
        where: '$db.post.author_id == $input.author_id',
        output: '["id", "title"]',
        addon: '[{name: "note_count", input: {post_id: $output.id}, as: "notes"}]',
      }),
    ],
  ),
  addon(
    'in_ids',
    [{ name: 'ids', type: 'int', list: true }],
    [query('author', { where: '$db.author.id in $input.ids', output: '["name"]' })],
  ),
]

let workspace: StepsWorkspace
let queries: string[] = []
beforeAll(async () => {
  workspace = await createStepsWorkspace(tables, addons)
  await workspace.query(
    `insert into w_steps_live.author (id, name, active) values (1, 'Ada', true), (2, 'Bob', true), (3, 'Eve', false)`,
  )
  await workspace.query(`insert into w_steps_live.post (id, title, author_id, lines) values
    (1, 'a', 1, '[{"by": 2}, {"by": 1}]'), (2, 'b', 2, '[]'), (3, 'c', 1, null), (4, 'd', null, null), (5, 'e', 3, null)`)
  await workspace.query(
    `insert into w_steps_live.note (id, post_id, text) values (1, 1, 'x'), (2, 1, 'y"\\,{}'), (3, 3, 'z')`,
  )
  const { database } = workspace.host
  const original = database.query.bind(database)
  Object.assign(database, {
    query(statement: { text: string }, values: unknown[]) {
      queries.push(statement.text)
      return original(statement as never, values)
    },
  })
}, 60_000)
afterAll(() => workspace?.close())

const run = async (texts: Record<string, string>, name = 'db.query'): Promise<Value> => {
  queries = []
  return workspace.run({
    stack: numbered([step(name, texts, { as: 'r' })]),
    response: written('$r'),
  })
}
const posts = (addon: string, more: Record<string, string> = {}) =>
  run({ table: '"post"', output: '["id"]', addon, ...more })

test.each([
  [
    'a list',
    '[{name: "notes", input: {post_id: $output.id}, as: "items.notes"}]',
    'notes',
    [
      [
        { id: 1, text: 'x' },
        { id: 2, text: 'y"\\,{}' },
      ],
      [],
      [{ id: 3, text: 'z' }],
      [],
      [],
    ],
  ],
  ['a count', '[{name: "note_count", input: {post_id: $output.id}}]', 'note_count', [2, 0, 1, 0, 0]],
  [
    'whether there is any',
    '[{name: "has_notes", input: {post_id: $output.id}, as: "has"}]',
    'has',
    [true, false, true, false, false],
  ],
  [
    'what its response makes of it',
    '[{name: "shout", input: {post_id: $output.id}, as: "s"}]',
    's',
    ['notes: 2', 'notes: 0', 'notes: 1', 'notes: 0', 'notes: 0'],
  ],
])('puts %s into each record with one query', async (_, addon, key, values) => {
  expect(await posts(addon)).toEqual(values.map((value, index) => ({ id: index + 1, [key]: value })))
  expect(queries).toHaveLength(2)
})

test('single records; null where a record points nowhere or nothing is found', async () => {
  const addon = '[{name: "author", input: {id: $output.author_id}, as: "items.author", output: ["name"]}]'
  expect(await posts(addon, { output: '["id", "author_id"]' })).toEqual([
    { id: 1, author_id: 1, author: { name: 'Ada' } },
    { id: 2, author_id: 2, author: { name: 'Bob' } },
    { id: 3, author_id: 1, author: { name: 'Ada' } },
    { id: 4, author_id: null, author: null },
    { id: 5, author_id: 3, author: null },
  ])
  expect(queries).toHaveLength(2)
})

test('pages of an addon, each by its own inputs', async () => {
  const addon = '[{name: "latest", input: {post_id: $output.id, most: $output.id}, as: "latest"}]'
  const page = { curPage: 1, prevPage: null, offset: 0 }
  expect(await posts(addon, { where: '$db.post.id == 1 || $db.post.id == 3' })).toEqual([
    {
      id: 1,
      latest: {
        ...page,
        itemsReceived: 1,
        nextPage: 2,
        perPage: 1,
        itemsTotal: 2,
        pageTotal: 2,
        items: [{ text: 'y"\\,{}' }],
      },
    },
    {
      id: 3,
      latest: {
        ...page,
        itemsReceived: 1,
        nextPage: null,
        perPage: 3,
        itemsTotal: 1,
        pageTotal: 1,
        items: [{ text: 'z' }],
      },
    },
  ])
  expect(queries).toHaveLength(3)
})

test('addons within addons: one query for each level', async () => {
  const addon =
    '[{name: "posts", input: {author_id: $output.id}, as: "posts", addon: [{name: "has_notes", input: {post_id: $output.id}, as: "has"}]}]'
  expect(await run({ table: '"author"', output: '["id"]', addon })).toEqual([
    {
      id: 1,
      posts: [
        { id: 1, title: 'a', notes: 2, has: true },
        { id: 3, title: 'c', notes: 1, has: true },
      ],
    },
    { id: 2, posts: [{ id: 2, title: 'b', notes: 0, has: false }] },
    { id: 3, posts: [{ id: 5, title: 'e', notes: 0, has: false }] },
  ])
  expect(queries).toHaveLength(4)
})

test('the elements of a list in a record', async () => {
  const addon = '[{name: "author", input: {id: $output.lines.by}, as: "items.lines.author", output: ["name"]}]'
  expect(await posts(addon, { output: '["id", "lines"]', where: '$db.post.id < 4' })).toEqual([
    {
      id: 1,
      lines: [
        { by: 2, author: { name: 'Bob' } },
        { by: 1, author: { name: 'Ada' } },
      ],
    },
    { id: 2, lines: [] },
    { id: 3, lines: null },
  ])
  expect(queries).toHaveLength(2)
})

test('lists as inputs, several addons, pages and single records', async () => {
  const addon =
    '[{name: "in_ids", input: {ids: [$output.id, 2]}, as: "a"}, {name: "note_count", input: {post_id: $output.id}, as: "a_notes"}]'
  const first = { id: 1, a: [{ name: 'Ada' }, { name: 'Bob' }], a_notes: 2 }
  expect(await posts(addon, { return: '"single"' })).toEqual(first)
  expect(await posts(addon, { per_page: '1' })).toMatchObject({ items: [first] })
  expect(await run({ table: '"post"', field_value: '1', output: '["id"]', addon }, 'db.get')).toEqual(first)
  expect(await run({ table: '"post"', field_value: '100', addon }, 'db.get')).toBeNull()
})

test('$output is an ordinary variable everywhere else', async () => {
  const steps = [
    step('var', { name: '"output"', value: '"mine"' }),
    step(
      'db.query',
      {
        table: '"post"',
        output: '["id"]',
        return: '"single"',
        addon: '[{name: "note_count", input: {post_id: $output.id}, as: "n"}]',
      },
      { as: 'r' },
    ),
  ]
  const value = await workspace.run({ stack: numbered(steps), response: written('[$output, $r]') })
  expect(value).toEqual(['mine', { id: 1, n: 2 }])
})

test('called by itself', async () => {
  expect(await run({ addon: '"note_count"', input: '{post_id: 1}' }, 'addon.call')).toBe(2)
  await expect(run({ addon: '"note_count"', input: '{post_id: "x"}' }, 'addon.call')).rejects.toMatchObject({
    code: 'INPUT.WRONG_TYPE',
  })
})

test.each([
  ['DOCUMENT.UNKNOWN', '[{name: "nothing"}]'],
  ['ARGUMENT.MISSING', '[{as: "x"}]'],
  ['ARGUMENT.WRONG_TYPE', '$input.addons'],
  ['ARGUMENT.WRONG_TYPE', '[{name: "notes", output: [1]}]'],
])('%s is found before anything runs: %s', (code, addon) => {
  expect(
    workspace.problems('db.query', { table: written('"post"'), addon: written(addon) }).map((problem) => problem.code),
  ).toContain(code)
})
