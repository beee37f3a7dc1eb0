import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure, type ObjectValue, parseJson, type Value } from '@stackwright/language'
import { afterAll, describe, expect, test } from 'vitest'
import { createSandbox, type SandboxRequest } from './create-sandbox.ts'

const sandbox = createSandbox({ log: { warn() {} }, threads: 1 })
afterAll(() => sandbox.close())

const nothing = { input: {}, variables: {}, auth: null, environment: {} }
const render = (code: string, variables: ObjectValue = {}, more: Partial<SandboxRequest> = {}): Promise<Value> =>
  sandbox.run({ workspace: 'first', language: 'twig', code, ...nothing, variables, ...more })

/** The text, or the code and message of the failure. */
const outcome = (code: string, variables?: ObjectValue, more?: Partial<SandboxRequest>): Promise<unknown> =>
  render(code, variables, more).catch((error) => {
    if (!(error instanceof Failure)) throw error
    return `${error.code} ${error.message}`
  })

describe('templates', () => {
  const given = {
    user: { name: 'Ada & Bob', tags: ['a', 'b'] },
    big: parseJson('12345678901234567890') as Value,
    item: 'outside',
  }
  test.each([
    [
      '{{ $user.name }}|{{ user.name }}|{{ $var.user.name }}|{{ var.user.name }}',
      `${'Ada &amp; Bob|'.repeat(3)}Ada &amp; Bob`,
    ],
    ['{{ $user.name|raw }}', 'Ada & Bob'],
    ['{{ $user.tags|join("-") }} {{ $user.tags[1] }} {{ $user["name"]|length }}', 'a-b b 9'],
    ['{{ $big }} {{ $missing }}{{ $missing.x }}', '12345678901234567890 '],
    ['{% for item in $user.tags %}{{ item }}{% endfor %}{{ $item }}', 'aboutside'],
    ['{% macro row(x, y = 2) %}{{ x }}={{ y }}{% endmacro %}{{ _self.row("a") }}', 'a=2'],
    ['{%- if $user.tags is iterable and $user.tags|length > 1 -%} many {%- else -%} few {%- endif -%}', 'many'],
    ['{# a comment #}{{ "q"|e("js") }}{% verbatim %}{{ $user }}{% endverbatim %}', 'q{{ $user }}'],
    ['{{ $user.tags|json_encode|raw }}{{ $user|json_encode|raw }}', '["a","b"]{"name":"Ada & Bob","tags":["a","b"]}'],
  ])('%s', async (template, expected) => {
    expect(await outcome(template, given)).toBe(expected)
  })

  test('see input, user and environment', async () => {
    const more = { input: { n: 1 }, auth: { id: 2 }, environment: { KEY: 'k', $remote_ip: '::1' } }
    expect(await render('{{ $input.n }} {{ $auth.id }} {{ $env.KEY }} {{ $env.$remote_ip }}', {}, more)).toBe(
      '1 2 k ::1',
    )
  })

  test.each([['{{ 7*7 }}'], ['<%= 7*7 %>'], [`\${7*7}`], ['{{ $env.SECRET }}'], ['{% set x = 1 %}'], ['{# hidden #}']])(
    'a value with %s in it appears literally',
    async (text) => {
      expect(await render('{{ $x|raw }}', { x: text }, { environment: { SECRET: 'no' } })).toBe(text)
    },
  )
})

describe('nothing is within reach of a template', () => {
  const canary = join(tmpdir(), `template-canary-${process.pid}`)
  const code = `process.getBuiltinModule("fs").writeFileSync("${canary}", "x")`
  test.each([
    `{{ ''.constructor.constructor('${code}')() }}`,
    `{{ $o.constructor.constructor('return process')() }}`,
    `{{ $o.set('a', 1) }}`,
    `{{ $o['con' ~ 'structor'] }}`,
    `{{ $list.constructor('return process') }}`,
    `{{ $list.push(1) }}`,
    `{{ attribute($o, 'constructor') }}`,
    `{{ attribute('', 'constructor', ['${code}']) }}`,
    `{{ _self.constructor.constructor('return process')() }}`,
    `{{ _context.constructor }}`,
    `{{ [1]|map(v => v.constructor.constructor('${code}'))|join }}`,
    `{{ [1]|map('eval')|join }}`,
    `{{ ['${code}']|filter('eval')|join }}`,
    `{{ constant('process') }}`,
    `{{ include('/etc/passwd') }}`,
    `{{ source('/proc/self/environ') }}`,
    `{% include '/etc/passwd' %}`,
    `{% extends '../../../etc/passwd' %}`,
    `{% import '/etc/passwd' as x %}`,
    `{{ include(template_from_string('x')) }}`,
    `{{ dump() }}`,
    `{{ process.env }}{{ global.process }}{{ globalThis }}{{ require('fs') }}`,
  ])('%s', async (template) => {
    expect(await outcome(template, { o: { a: 1 }, list: [1] })).toMatch(/^$|^TEMPLATE\.FAILED/)
    expect(existsSync(canary)).toBe(false)
  })

  test('keys that are parts of JavaScript are plain keys', async () => {
    const o = parseJson('{"__proto__":{"x":1},"constructor":2}') as Value
    expect(await render('{{ $o.__proto__.x }}{{ $o.constructor }}{{ $p.x }}', { o, p: {} })).toBe('12')
  })
})

describe('failures', () => {
  test.each([
    ['a\n{% if %}', /^TEMPLATE\.FAILED The template failed in line 2: /],
    ['{{ $x|nothing }}', /^TEMPLATE\.FAILED The template failed in line 1: Unknown filter "nothing"/],
    ['\n\n{{ $x', /^TEMPLATE\.FAILED The template failed in line 3: /],
    ['{% for i in 1..1000000000 %}{% endfor %}', /^LIMIT\.REACHED/],
    [
      '{% set x = "ab" %}{% for i in 1..40 %}{% set x = x ~ x %}{% endfor %}{{ x }}',
      /^(LIMIT\.REACHED|TEMPLATE\.FAILED)/,
    ],
  ])(
    '%s',
    async (template, expected) => {
      expect(await outcome(template, { x: 1 }, { timeout: 1_000 })).toMatch(expected)
      expect(await render('ok', {}, { timeout: 20_000 })).toBe('ok')
    },
    60_000,
  )
})
