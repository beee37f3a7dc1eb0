import type { FunctionDocument } from '@stackwright/language'
import { describe, expect, it, test } from 'vitest'
import { printFinding } from './finding.ts'
import { printFiles, printScript } from './print-script.ts'
import { readScript } from './read-script.ts'
import { smallLibrary } from './testing/small-library.ts'

const read = (content: string | Uint8Array, file = 'a.xs') => readScript([{ file, content }], smallLibrary)
const inFunction = (stack: string) => `function f {\n  stack {\n${stack}\n  }\n}`

/** The canonical text of the steps of a stack that reads without a finding. */
function steps(stack: string): string {
  const { documents, findings } = read(inFunction(stack))
  expect(findings).toEqual([])
  const text = printScript(documents, smallLibrary)
  return (/ {2}stack \{\n([\s\S]*)\n {2}\}\n {2}guid/.exec(text)?.[1] ?? '').replace(/^ {4}/gm, '')
}

describe('steps', () => {
  test.each<[string, string, string]>([
    ['a variable', 'var $x { value = 1 }', 'var $x {\n  value = 1\n}'],
    ['a path in one', 'var $x.a[$i] { value = 1 }', 'var $x.a[$i] {\n  value = 1\n}'],
    [
      'names that mean something else where they are read',
      'var $result { value = $result.a }',
      'var $result {\n  value = $result.a\n}',
    ],
    ['several on a line', 'stop stop var $x {value=1} stop', 'stop\n\nstop\n\nvar $x {\n  value = 1\n}\n\nstop'],
    [
      'a name without quotes',
      'db.get user { field_name = "id" field_value = $x.id } as $u',
      'db.get "user" {\n  field_name = "id"\n  field_value = $x.id\n} as $u',
    ],
    [
      'any order of properties, with commas',
      'db.get user { output = ["id"], field_value = 1 }',
      'db.get "user" {\n  field_value = 1\n  output = ["id"]\n}',
    ],
    [
      'arguments in an object',
      'db.query user { return = {type: "list", paging: {page: 2}}  sort = {user.name: "asc"} }',
      'db.query "user" {\n  sort = { name: "asc" }\n  return = { type: "list", paging: { page: 2 } }\n}',
    ],
    [
      'a pattern in a condition',
      'db.query u { where = $db.u.a ~ "^x" && $db.u.b == ("a" ~ "b") }',
      'db.query "u" {\n  where = $db.u.a ~~ "^x" && $db.u.b == ("a" ~ "b")\n}',
    ],
    [
      'branches',
      'conditional { if ($a > 1) { stop } elseif ($b) { stop } else { stop } }',
      'conditional {\n  if ($a > 1) {\n    stop\n  }\n  elseif ($b) {\n    stop\n  }\n  else {\n    stop\n  }\n}',
    ],
    [
      'cases',
      'switch ($a) { case (1) { stop } break case (2) {} }',
      'switch ($a) {\n  case (1) {\n    stop\n  } break\n  case (2) {\n  } break\n}',
    ],
    [
      'a loop',
      'foreach ((0..($n - 1))) { each as $i { remove } }',
      'foreach (0..($n - 1)) {\n  each as $i {\n    remove\n  }\n}',
    ],
    [
      'another name of a function',
      'foreach ($a) { each as $i { foreach.remove } }',
      'foreach ($a) {\n  each as $i {\n    remove\n  }\n}',
    ],
    [
      'a condition for elements',
      'array.find $list if ($this > 1 && $$ < 3) as $x',
      'array.find ($list) if ($this > 1 && $this < 3) as $x',
    ],
    [
      'what is switched off',
      '!stop as $x|sum:1 !conditional { if ($a) { stop } }',
      '!stop as $x\n\n!var $x {\n  value = $x|sum:1\n}\n\n!conditional {\n  if ($a) {\n    stop\n  }\n}',
    ],
    [
      'a condition that nobody filled in',
      'conditional { if () { stop } }',
      'conditional {\n  if (null) {\n    stop\n  }\n}',
    ],
    [
      'an expression over several lines',
      'var $x {\nvalue = ```\n  $a|\n  sum:1\n```|sum:2\n}',
      'var $x {\n  value = $a|sum:1|sum:2\n}',
    ],
    [
      'texts in a list',
      'var $x { value = [Component, $a, added to list]|join:" " }',
      'var $x {\n  value = ["Component", $a, "added to list"]|join:" "\n}',
    ],
    ['a point before brackets', 'var $x { value = $a.["b c"].[$d] }', 'var $x {\n  value = $a["b c"][$d]\n}'],
    [
      'conditions that a null switches off',
      'db.query u { where = $db.u.a not in? $x && $db.u.b overlaps? $y && $db.u.c between? 1:2 }',
      'db.query "u" {\n  where = $db.u.a not in? $x && $db.u.b overlaps? $y && $db.u.c between? [1, 2]\n}',
    ],
    ['an operand', 'text.contains $a.b { value = "x" } as $y', 'text.contains $a.b {\n  value = "x"\n} as $y'],
    ['an attribute', 'api.call "a/{id}" verb=POST', 'api.call "a/{id}" verb=POST'],
    ['a result through a filter', 'stop as $x|sum:1', 'stop as $x\n\nvar $x {\n  value = $x|sum:1\n}'],
    ['comments', '// one\n// two\nstop // three', '// one\n// two\n// three\nstop'],
    [
      'comments within',
      'var $x {\n// a\nvalue = { // b\n a: 1 }\n// c\n}',
      '// a\n// b\n// c\nvar $x {\n  value = { a: 1 }\n}',
    ],
    [
      'a description',
      'stop { description = "What it does" disabled = true mock = {"a test": 1} }',
      '// What it does\n!stop {\n  mock = { "a test": 1 }\n}',
    ],
    [
      'a pipeline on several lines',
      'var $x {\n value = $a\n  |trim\n  |map:$$.b > 1\n}',
      'var $x {\n  value = $a|trim|map:($this.b > 1)\n}',
    ],
    [
      'keys with spaces before the colon, lines for commas',
      'var $x { value = {\n a : 1\n "b c" : [1\n 2]\n $k: 3 } }',
      'var $x {\n  value = { a: 1, "b c": [1, 2], [$k]: 3 }\n}',
    ],
    ['backticks', 'var $x { value = `$a + 1`|round }', 'var $x {\n  value = ($a + 1)|round\n}'],
    [
      'words without quotes',
      'var $x { value = $a|sort:n:text:false }',
      'var $x {\n  value = $a|sort:"n":"text":false\n}',
    ],
    ['a call of a filter', 'var $x { value = math.add(1, 2) }', 'var $x {\n  value = 1|add:2\n}'],
    ['a filter without a value', 'var $x { value = |uuid }', 'var $x {\n  value = null|uuid\n}'],
    ["the server's variables", 'var $x { value = $env.$remote_ip }', 'var $x {\n  value = $env.$remote_ip\n}'],
    [
      'an indented text',
      'var $x {\n  value = """\n    a\n      b\n\n    """\n}',
      'var $x {\n  value = """\n    a\n      b\n\n    """\n}',
    ],
  ])('%s', (_, text, canonical) => {
    expect(steps(text)).toBe(canonical)
    expect(steps(canonical)).toBe(canonical)
  })
})

describe('declarations', () => {
  const line = (text: string) => {
    const { documents, findings } = read(`function f {\n input {\n${text}\n }\n}`)
    expect(findings).toEqual([])
    return /input \{\n([\s\S]*)\n {2}\}\n {2}stack/
      .exec(printScript(documents, smallLibrary))?.[1]
      ?.replace(/^ {4}/gm, '')
  }
  test.each<[string, string]>([
    ['text name', 'text name'],
    ['text? name? filters=trim|min:3', 'text? name? filters=trim|min:3'],
    ['int[1:] list', 'int[1:] list'],
    ['timestamp at?=now', 'timestamp at?=now'],
    ['enum size?=1024x1024 { values = ["1024x1024"] }', 'enum size?="1024x1024" {\n  values = ["1024x1024"]\n}'],
    ['int user_id { table = "user" }', 'int user_id {\n  table = "user"\n}'],
    ['text a filters=pattern:^\\+?[1-9]\\d{1,14}$', 'text a filters=pattern:"^\\\\+?[1-9]\\\\d{1,14}$"'],
    ['text a filters=pattern:"^a|b:c$":"Wrong: |"', 'text a filters=pattern:"^a|b:c$":"Wrong: |"'],
    [
      'object[] items? { schema { int id\n text name?="x" } }',
      'object[] items? {\n  schema {\n    int id\n    text name?="x"\n  }\n}',
    ],
    [
      'text name { description = "Who" sensitive = true } // or what',
      '// Who\n// or what\ntext name {\n  sensitive = true\n}',
    ],
  ])('%s', (text, canonical) => {
    expect(line(text)?.split('\n').sort()).toEqual(canonical.split('\n').sort())
    expect(line(canonical)).toBe(canonical)
  })
})

describe('findings', () => {
  const found = (text: string) => read(text).findings.map(printFinding)
  test.each<[string, string, string[]]>([
    [
      'a mistake does not hide the next',
      inFunction('    var $x {\n      value = 1 +\n    }\n    stop as y\n    stop'),
      [
        'a.xs:5:5 SCRIPT.SYNTAX A value is needed before }.',
        'a.xs:6:13 SCRIPT.SYNTAX A variable is needed behind as, such as $user.',
      ],
    ],
    [
      'a block that is not closed',
      'function f {\n  stack {\n    stop\n',
      [
        'a.xs:1:12 SCRIPT.UNCLOSED This { is not closed: } is missing.',
        'a.xs:2:9 SCRIPT.UNCLOSED This { is not closed: } is missing.',
      ],
    ],
    [
      'a text that is not closed',
      inFunction('var $x { value = "a\n }'),
      ['a.xs:3:18 SCRIPT.SYNTAX This text is not closed: " is missing.'],
    ],
    [
      'an unknown function',
      inFunction('nothing.there "a" { b = 1 }'),
      ['a.xs:3:1 FUNCTION.UNKNOWN There is no function nothing.there. The step is kept, and fails when it runs.'],
    ],
    [
      'an unknown property',
      inFunction('var $x { value = 1 other = 2 }'),
      ['a.xs:3:20 ARGUMENT.UNKNOWN var has no property other. It is kept, and has no effect.'],
    ],
    [
      'else with a condition',
      inFunction('conditional { if ($a) {} else if ($b) {} }'),
      [
        'a.xs:3:31 SCRIPT.MISPLACED if ($b) does not belong behind else. A further condition is written elseif ($x > 1).',
      ],
    ],
    [
      'what is switched off inside a step',
      inFunction('var $x { value = { !a: 1, b: $c|!trim } }'),
      [
        'a.xs:3:20 SCRIPT.DISABLED { a: 1 } is switched off; it becomes a comment.',
        'a.xs:3:30 SCRIPT.DISABLED |trim is switched off; it becomes a comment.',
      ],
    ],
    [
      'a check of an input that is switched off',
      'function f {\n  input {\n    text a filters=!trim|!min:3\n  }\n}',
      [
        'a.xs:3:20 SCRIPT.DISABLED |trim is switched off; it becomes a comment.',
        'a.xs:3:26 SCRIPT.DISABLED |min:"3" is switched off; it becomes a comment.',
      ],
    ],
    [
      'a variable whose name was lost',
      'function f {\n  stack {\n    var $x { value = $[""] }\n  }\n  response = $\n}',
      [
        'a.xs:3:22 SCRIPT.NAME A variable without a name is read as null. Name one behind the $.',
        'a.xs:5:14 SCRIPT.NAME A variable without a name is read as null. Name one behind the $.',
      ],
    ],
    [
      'a slot that is switched off',
      inFunction('conditional { !if ($a) {} }'),
      ['a.xs:3:15 SCRIPT.MISPLACED Only a whole step can be switched off, not if.'],
    ],
    [
      'an unknown kind',
      'thing x {\n}\n---\nfunction f {\n}',
      [
        expect.stringContaining(
          'a.xs:1:1 SCRIPT.UNKNOWN_KIND There is no kind of document called thing.',
        ) as unknown as string,
      ],
    ],
    [
      'the same name twice',
      'function f {\n}\n---\nfunction f {\n}',
      ['a.xs:4:1 SCRIPT.DUPLICATE There is another function f at a.xs:1.'],
    ],
    [
      'a name that leads elsewhere',
      'function "../../etc/passwd" {\n}',
      ['a.xs:1:1 SCRIPT.NAME "../../etc/passwd" cannot be a name: it leads out of its folder.'],
    ],
    [
      'a colon for an equals sign',
      inFunction('var $x { value: 1 }'),
      ['a.xs:3:15 SCRIPT.SYNTAX In a block, = stands behind value, not :.'],
    ],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected))

  test.each<[string, string | Uint8Array, string]>([
    ['binary', new Uint8Array([0x66, 0, 1, 2]), 'a.xs:1:1 SCRIPT.NOT_TEXT This is not a text file.'],
    [
      'Latin-1',
      new Uint8Array([0x66, 0xe4, 0x20]),
      'a.xs:1:1 SCRIPT.NOT_TEXT The file is not in UTF-8. Save it as UTF-8.',
    ],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, 0x66, 0]),
      'a.xs:1:1 SCRIPT.NOT_TEXT The file is in UTF-16. Save it as UTF-8.',
    ],
    ['50 MB', 'x'.repeat(50_000_000), 'a.xs:1:1 SCRIPT.TOO_LARGE The file is larger than 5 MB.'],
  ])('%s', (_, content, expected) => expect(read(content).findings.map(printFinding)).toEqual([expected]))

  it('reads a byte order mark and line ends of Windows as if they were not there', () => {
    const plain = inFunction('// what\nvar $x { value = """\n  a\n  b\n  """ }')
    expect(read(`\uFEFF${plain.replaceAll('\n', '\r\n')}`).documents).toEqual(read(plain).documents)
  })

  it('reads as many comments as a file can hold', () => {
    const { findings } = read(`function f {\n${'//\n'.repeat(150_000)}  tags = ["a"]\n}`)
    expect(findings).toMatchObject([{ code: 'DOCUMENT.INVALID', message: expect.stringContaining('docs') }])
  })

  it('keeps properties of every name as plain data', () => {
    const { documents, findings } = read(inFunction('stop { __proto__ = 1 }'))
    const [step] = (documents[0] as FunctionDocument).stack
    expect(Object.entries(step?.arguments ?? {})).toEqual([['__proto__', { kind: 'constant', value: 1 }]])
    expect(Object.getPrototypeOf(step?.arguments)).toBe(Object.prototype)
    expect(findings.map(({ code }) => code)).toEqual(['ARGUMENT.UNKNOWN'])
  })

  it('refuses what nests too deep', () => {
    const deep = `${'conditional { if (1) { '.repeat(5_000)}${'} }'.repeat(5_000)}`
    expect(read(inFunction(deep)).findings.map(({ line, message }) => [line, message])).toEqual([
      [3, 'Here the document nests deeper than 256 levels.'],
      [3, 'This nests deeper than 200 levels.'],
    ])
  })

  it('refuses blocks that nest deeper than documents may, and reads what stands behind them', () => {
    const nested = (levels: number) => `${'conditional { if (true) {\n'.repeat(levels)}${'}}\n'.repeat(levels)}`
    const { documents, findings } = read(`${inFunction(nested(90))}\n---\n${inFunction('').replace(' f ', ' g ')}`)
    expect(findings.map(printFinding)).toEqual([
      'a.xs:66:1 DOCUMENT.INVALID Here the document nests deeper than 256 levels.',
    ])
    expect(documents).toHaveLength(1)
  })

  it('tells of no more than 1,000 mistakes in a file', () => {
    const { findings } = read(inFunction('    ?\n'.repeat(5_000)))
    expect(findings).toHaveLength(1_001)
    expect(findings.at(-1)).toMatchObject({ code: 'SCRIPT.TOO_MANY', line: 1_003, severity: 'error' })
  })
})

describe('documents', () => {
  const project = `
// People
table user {
  auth = true
  view = { a: [1] }
  schema {
    int id
    email email filters=trim
    uuid team_id? { table = "team" }
  }
  index = [
    {type: "primary", field: [{name: "id"}]}
    {type: "btree|unique", field: [{name: "email", op: "asc"}]}
    {type: "gin", field: [{name: "email"}]}
  ]
}
---
api_group "My API" {
  canonical = "my-api"
}
---
query "users/{id}" verb=PATCH {
  api_group = "My API"
  auth = "user"
  input { int id }
  stack { stop as $x }
  response = $x
  test "works" { input = {id: 1} stop }
}
---
task nightly {
  stack { stop }
  schedule = [{starts_on: 2026-01-01 02:00:00+0000, freq: 86400}]
}
---
agent "Helper" {
  llm = {type: "openai", max_steps: 5}
}
---
run.job "try" {
  main = {name: "f", input: {a: 1}}
}`
  const { documents, runs, findings } = read(project)

  it('are read with what they do not know', () => {
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['SCRIPT.UNKNOWN_PROPERTY', 5],
      ['SCRIPT.UNKNOWN_PROPERTY', 11],
    ])
    expect(documents.map(({ kind }) => kind)).toEqual(['table', 'api_group', 'endpoint', 'task', 'agent'])
    expect(documents[0]).toMatchObject({ description: 'People', authentication: true, extras: { view: '{ a: [1] }' } })
    expect(documents[2]).toMatchObject({
      path: 'users/{id}',
      method: 'PATCH',
      group: 'My API',
      tests: [{ name: 'works' }],
    })
    expect(documents[3]).toMatchObject({ schedules: [{ startsOn: '2026-01-01T02:00:00Z', frequency: 86400 }] })
    expect(runs.map(({ name, line }) => [name, line])).toEqual([['try', 40]])
  })

  it('read back from their text, as one file or as many', () => {
    const text = printScript(documents, smallLibrary)
    expect(read(text).documents).toEqual(documents)
    const files = printFiles(documents, smallLibrary)
    expect(files.map(({ path }) => path)).toEqual([
      'table/user.xs',
      'api/My_API/api_group.xs',
      'api/My_API/users/_id__PATCH.xs',
      'task/nightly.xs',
      'ai/agent/Helper.xs',
    ])
    expect(
      readScript(
        files.map(({ path, content }) => ({ file: path, content })),
        smallLibrary,
      ).documents,
    ).toEqual(documents)
  })

  it('keep the GUID that they bring, and get the same one each time without', () => {
    const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
    expect(read(`function f { guid = "${id}" }`).documents[0]?.id).toBe(id)
    expect(read('function f {}').documents[0]?.id).toBe(read('// moved\n\nfunction f {}').documents[0]?.id)
    expect(read('function f {}').documents[0]?.id).not.toBe(read('function g {}').documents[0]?.id)
  })
})
