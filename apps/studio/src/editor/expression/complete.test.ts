import { type InputSpec, type Shape, shapes, t } from '@stackwright/language'
import i18next from 'i18next'
import { expect, describe as group, test } from 'vitest'
import { en } from '../../texts/en/index.ts'
import type { KnownScope } from '../state/known-scope.ts'
import { complete } from './complete.ts'
import { partsAtCursor } from './parts-at-cursor.ts'

await i18next.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } })

const { object, list, text, number } = shapes
const address = object({ city: text, 'zip code': text })
const user: Shape = { ...object({ id: number, email: text, address }), null: 'likely' }
const item = object({ price: number, tag: shapes.oneOf(['new', 'old']) })
const scope: KnownScope = {
  variables: new Map([
    ['user', { shape: user, maybeUnset: false }],
    ['list', { shape: list(item), maybeUnset: false }],
    ['later', { shape: object({ at: shapes.moment }), maybeUnset: true }],
    ['@input', { shape: object({ email: text }), maybeUnset: false }],
  ]),
  element: object({ name: text }),
  filters: new Map<string, Shape>([
    ['$list|first', item],
    ['$user.email|trim', text],
  ]),
}
const filters = new Map<string, { inputs: Record<string, InputSpec> }>([
  ['get', { inputs: { path: t.any({ part: 'value' }) } }],
  ['index_by', { inputs: { path: t.text({ part: 'element' }) } }],
  ['round', { inputs: { precision: t.int() } }],
])
const known = {
  values: ['$user', '$user.email', '$input.email', 'now', 'true'].map((name) => ({ text: name, label: name })),
  filters: ['to_lower', 'to_upper', 'trim'].map((name) => ({ text: name, label: name })),
  ...partsAtCursor(scope, scope.element, { filters, isElementFilter: (name) => name === 'filter' }, i18next.t),
}
const at = (marked: string) => {
  const [before = '', after = ''] = marked.split('▏')
  return complete(before + after, before.length, known)
}
const offered = (marked: string) => {
  const found = at(marked)
  return found && [found.start, found.end, ...found.suggestions.map((one) => one.text)]
}

group('completion', () => {
  test.each<[string, unknown]>([
    ['▏', [0, 0, '$user', '$user.email', '$input.email', 'now', 'true']],
    ['$us▏', [0, 3, '$user', '$user.email']],
    ['1 + ema▏', [4, 7, '$user.email', '$input.email']],
    ['$user.email|▏', [12, 12, 'to_lower', 'to_upper', 'trim']],
    ['$user.email|up▏', [12, 14, 'to_upper']],
    ['$a || ▏', [6, 6, '$user', '$user.email', '$input.email', 'now', 'true']],
    ['"$us▏"', null],
    ['$user ▏', null],
    ['now▏', null],
  ])('%s', (marked, expected) => expect(offered(marked)).toEqual(expected))
})

group('completion inside of values', () => {
  test.each<[string, unknown]>([
    ['$user.▏', [0, 6, '$user.id', '$user.email', '$user.address']],
    ['$user.em▏', [0, 8, '$user.email']],
    ['1 + $user.address.▏', [4, 18, '$user.address.city', '$user.address["zip code"]']],
    ['$var.user.address.c▏', [0, 19, '$var.user.address.city']],
    ['$var.user.address.zi▏', [0, 20, '$var.user.address["zip code"]']],
    ['$var.us▏', [0, 7, '$var.user', '$var.user.email']],
    ['$list.▏', [0, 6, '$list.0']],
    ['$list.0.▏', [0, 8, '$list.0.price', '$list.0.tag']],
    ['$list[$i].▏', [0, 10, '$list[$i].price', '$list[$i].tag']],
    ['$this.▏', [0, 6, '$this.name']],
    ['$input.▏', [0, 7, '$input.email']],
    ['($list|first).▏', [0, 14, '($list|first).price', '($list|first).tag']],
    ['$list|filter:$this.p▏', [13, 20, '$this.price']],
    ['$list|filter:($this.price > 1 && $this.t▏', [33, 40, '$this.tag']],
    ['$user|get:▏', [10, 10, '"id"', '"email"', '"address"']],
    ['$user|get:"em▏"', [10, 14, '"email"']],
    ['$user|get:"address.▏', [10, 19, '"address.city"', '"address.zip code"']],
    ['$list|first|get:"▏', [16, 17, '"price"', '"tag"']],
    ['$list|index_by:"▏"', [15, 17, '"price"', '"tag"']],
    ['$user.email|trim|get:"▏', null],
    ['$list|last|get:"▏', null],
    ['$unknown.▏', null],
  ])('%s', (marked, expected) => expect(offered(marked)).toEqual(expected))

  test('rows tell the type and what may be missing', () => {
    expect(at('$list.0.▏')?.suggestions).toEqual([
      { text: '$list.0.price', label: '$list.0.price', hint: 'number' },
      { text: '$list.0.tag', label: '$list.0.tag', hint: 'new, old' },
    ])
    expect(at('$user.em▏')?.suggestions).toEqual([
      { text: '$user.email', label: '$user.email', hint: 'text', missing: true },
    ])
    expect(at('$later.▏')?.suggestions).toEqual([
      { text: '$later.at', label: '$later.at', hint: 'time', missing: true },
    ])
  })
})
