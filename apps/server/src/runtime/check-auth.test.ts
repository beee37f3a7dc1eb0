import { applyFix, type Document, type EndpointDocument, parseDocument, type Stack } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { library } from '../library.ts'
import { post, use, user, when } from '../testing/checked-programs.ts'
import { numbered, program, step, written } from '../testing/written-program.ts'
import { checkDocument } from './check-document.ts'
import { createWorkspaceView } from './workspace-view.ts'

const endpoint = (authentication: string | null, stack: Stack, response: string | null = null) =>
  parseDocument({
    kind: 'endpoint',
    id: crypto.randomUUID(),
    path: 'x',
    method: 'GET',
    group: 'main',
    authentication,
    stack: numbered(stack),
    response: response === null ? null : written(response),
  }) as EndpointDocument

const token = (extras?: string, more: { readonly disabled?: boolean } = {}) => ({
  ...step('security.create_auth_token', { table: '"user"', id: '1', ...(extras !== undefined && { extras }) }),
  ...more,
})
const logIn = (extras?: string) => program([token(extras)], null, { name: `log_in_${extras?.length ?? 0}` })

const check = (document: Document, others: readonly Document[]) =>
  checkDocument({ view: createWorkspaceView([user, post, ...others]) }, document, library)
const said = (document: Document, others: readonly Document[]) =>
  check(document, others)
    .filter(({ code }) => code !== 'RESULT.UNUSED')
    .map(({ severity, code, path, fix }) => [severity, code, path, ...(fix ? [fix.title] : [])].join(' '))

describe('what $auth has', () => {
  it.each<[title: string, response: string, others: readonly Document[], expected: readonly string[]]>([
    ['the id and what tokens carry', '[$auth.id, $auth.role]', [logIn('{role: "admin"}')], []],
    ['a name that is nearly one', '$auth.rol', [logIn('{role: 1}')], ['warning KEY.UNKNOWN response Change to role']],
    ['a name unlike any', '$auth.organization', [logIn('{role: 1}')], ['warning KEY.UNKNOWN response']],
    ['what only other tokens carry', '[$auth.role, $auth.plan]', [logIn('{role: 1}'), logIn('{plan: "p"}')], []],
    ['tokens without extras', '$auth.role', [logIn()], ['warning KEY.UNKNOWN response']],
    ['extras that are worked out', '$auth.anything', [logIn('{role: 1}'), logIn('$env.EXTRAS|json_decode')], []],
    ['keys that are worked out', '$auth.anything', [logIn('{[$env.KEY]: 1}')], []],
    ['no step that makes tokens', '$auth.anything', [], []],
    ['only a disabled one', '$auth.anything', [program([token('{}', { disabled: true })], null, { name: 'off' })], []],
    ['a part of the id', '$auth.id.name', [logIn('{}')], ['error KEY.UNKNOWN response']],
    ['a part of an extra', '$auth.role.name', [logIn('{role: 1}')], []],
  ])('%s', (_, response, others, expected) => {
    expect(said(endpoint('user', [], response), others)).toEqual(expected)
  })

  it('counts the tokens that the program at hand makes by now', () => {
    expect(said(endpoint('user', [token('{plan: 1}')], '$auth.plan'), [logIn('{role: 1}')])).toEqual([])
  })

  it('is unknown where anyone may call and in what others call', () => {
    expect(said(endpoint(null, [], '$auth.id'), [logIn('{}')])).toEqual([])
    expect(said(endpoint(null, [when('$auth', [use('$auth.id')])]), [logIn('{}')])).toEqual([])
    expect(said(program([], '$auth.anything'), [logIn('{}')])).toEqual([])
  })
})

describe('names that are nearly known', () => {
  const mended = (document: EndpointDocument, others: readonly Document[] = []) => {
    const [problem] = check(document, others)
    return problem?.fix ? { title: problem.fix.title, document: applyFix(document, problem.fix) } : undefined
  }

  it.each([
    ['usr', 'Change to user'],
    ['invoice', undefined],
    // There is such a table, but its records are no users.
    ['post', undefined],
  ])('the table of users: %s', (name, title) => {
    const fixed = mended(endpoint(name, []))
    expect(fixed?.title).toBe(title)
    if (fixed) expect(check(fixed.document, [])).toEqual([])
  })

  it.each([
    ['esle', 'Change to else'],
    ['sideways', undefined],
  ])('what a step holds steps under: %s', (name, title) => {
    const condition = when('$env.X', [use('1')], [use('2')])
    const slots = condition.slots?.map((slot) => (slot.name === 'else' ? { ...slot, name } : slot)) ?? []
    const document = endpoint(null, [{ ...condition, slots }])
    const fixed = mended(document)
    expect(check(document, []).map(({ code }) => code)).toEqual(['SLOT.UNKNOWN'])
    expect(fixed?.title).toBe(title)
    if (fixed) expect(check(fixed.document, [])).toEqual([])
  })

  it.each([
    ['clean_pu', 'Change to clean_up'],
    ['invoice', undefined],
  ])('a task that is called: %s', (name, title) => {
    const task = parseDocument({ kind: 'task', id: crypto.randomUUID(), name: 'clean_up', stack: [] })
    const fixed = mended(endpoint(null, [step('task.call', { task: `"${name}"` })]), [task])
    expect(fixed?.title).toBe(title)
    if (fixed) expect(check(fixed.document, [task])).toEqual([])
  })
})
