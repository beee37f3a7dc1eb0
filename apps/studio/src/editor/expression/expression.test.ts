import { array, binary, constant, type Expression, filter, object, reference, variable } from '@stackwright/language'
import { parseExpression } from '@stackwright/script'
import i18next from 'i18next'
import { expect, describe as group, test } from 'vitest'
import { en } from '../../texts/en/index.ts'
import { readCondition, writeCondition } from './condition-shape.ts'
import { describeText } from './describe.ts'
import { convert, fits, kindOf, type ValueKind } from './value-kind.ts'

await i18next.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } })
const parse = (text: string): Expression => {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.expression
}

group('describeText', () => {
  test.each([
    ['$input.email', 'input.email'],
    ['$user.email|to_lower', 'user.email | to_lower'],
    ['$user != null', 'user is not null'],
    ['$db.role == "admin" && !$db.locked', 'role is admin and not locked'],
    ['{ id: 1, name: $n }', 'id, name'],
    ['{ a: 1, b: 2, c: 3, d: 4 }', '4 fields'],
    ['{ a: 1 }', 'a'],
    ['[1, 2]', '[1, 2]'],
    ['[1, 2, 3, 4]', '4 items'],
    ['""', '""'],
    ['$a ? 1 : 2', '$a ? 1 : 2'],
    ['$a + 1', 'a + 1'],
    ['$a == 1 && ($b == 2 || $c == 3)', 'a is 1 and (b is 2 or c is 3)'],
    ['$a == 1 && $b == 2 || $c == 3', '(a is 1 and b is 2) or c is 3'],
    ['$a + 1 > $b * 2', '(a + 1) is more than (b * 2)'],
    ['$a - ($b - $c)', 'a - (b - c)'],
    ['$a ~ $b ~ $c', 'a ~ b ~ c'],
    ['!($a && $b)', 'not (a and b)'],
    ['($a + 1)|to_text', '(a + 1) | to_text'],
    ['$a == 1 && $b == 2 && $c == 3', 'a is 1 and b is 2 and c is 3'],
    [
      '$a == 1 && $b == 2 && $c == 3 && $d == 4 && $e == 5 && $f == 6',
      '$a == 1 && $b == 2 && $c == 3 && $d == 4 && $e == 5 && $f == 6',
    ],
  ])('%s reads as: %s', (text, words) => expect(describeText(parse(text), i18next.t)).toBe(words))

  test('constants that are lists of names or of sort orders', () => {
    expect(describeText(constant(['id', 'name']), i18next.t)).toBe('id, name')
    expect(describeText(constant([{ field: 'name', order: 'desc' }]), i18next.t)).toBe('name ↓')
    expect(describeText(constant([]), i18next.t)).toBe('[]')
  })
})

group('conditions as rows', () => {
  test.each([
    '$a == 1',
    '$a',
    '!$a',
    '$a == 1 && $b|count > 2 && !$c',
    '$a == 1 || $b == 2',
    '$db.age >=? $input.age && $db.role in ["a", "b"]',
  ])('%s is taken apart and put together again', (text) => {
    const condition = readCondition(parse(text))
    expect(condition && writeCondition(condition)).toEqual(parse(text))
  })

  test.each(['$a == 1 && ($b == 2 || $c == 3)', '$a == ($b == 2)', '{ a: 1 }', '$a ? true : false'])(
    '%s needs the formula',
    (text) => expect(readCondition(parse(text))).toBeNull(),
  )
})

group('kinds of values', () => {
  test.each<[Expression, ValueKind]>([
    [constant('x'), 'text'],
    [constant(1), 'number'],
    [constant(false), 'boolean'],
    [constant(null), 'nothing'],
    [constant([1]), 'formula'],
    [variable('a', 'b', 0), 'variable'],
    [variable('a', variable('b')), 'formula'],
    [binary(variable('a'), '==', constant(1)), 'condition'],
    [binary(variable('a'), '+', constant(1)), 'formula'],
    [filter(variable('a'), 'trim'), 'formula'],
    [object({}), 'formula'],
    [array(), 'formula'],
  ])('%#: %j', (expression, kind) => {
    expect(kindOf(expression)).toBe(kind)
    expect(fits('formula', expression)).toBe(true)
    expect(fits(kind, expression)).toBe(true)
  })

  test.each<[Expression | undefined, ValueKind, Expression | undefined]>([
    [constant(5), 'text', constant('5')],
    [constant('5'), 'number', constant(5)],
    [constant('five'), 'number', constant(0)],
    [reference('now'), 'text', constant('')],
    [undefined, 'boolean', constant(true)],
    [constant('x'), 'nothing', constant(null)],
    [constant('x'), 'variable', constant('x')],
    [variable('a'), 'condition', variable('a')],
    [constant(1), 'condition', binary(constant(1), '!=', constant(null))],
  ])('%#: %j as %s', (expression, kind, expected) => expect(convert(expression, kind)).toEqual(expected))
})
