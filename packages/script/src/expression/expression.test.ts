import { binary, constant, type Expression, filter, object, reference, variable } from '@stackwright/language'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExpression } from './parse-expression.ts'
import { printExpression } from './print-expression.ts'

const parse = (text: string): Expression => {
  const parsed = parseExpression(text, { isElementFilter: (name) => ['map', 'filter'].includes(name) })
  if (!parsed.ok) throw new Error(`${parsed.message} at ${parsed.span.start}`)
  return parsed.expression
}
const a = variable('a')
const b = variable('b')

describe('parseExpression', () => {
  test.each<[string, Expression]>([
    ['5', constant(5)],
    ['-5', constant(-5)],
    ['1.50', constant(1.5)],
    ['"it\\"s \\u0041\\n"', constant('it"s A\n')],
    ["'single'", constant('single')],
    ['"""two\n"lines" """', constant('two\n"lines" ')],
    ['9223372036854775807', filter(constant('9223372036854775807'), 'to_int')],
    ['0.12345678901234567890', filter(constant('0.12345678901234567890'), 'to_decimal')],
    ['$input.email', reference('input', 'email')],
    ['$user.0.name', variable('user', 0, 'name')],
    ['$m[$i]["a b"][-1]', variable('m', variable('i'), 'a b', -1)],
    ['$a.1.2', variable('a', 1, 2)],
    ['$var.input', variable('input')],
    ['$$.name', reference('this', 'name')],
    ['now', reference('now')],
    ['$a + $b * 2', binary(a, '+', binary(b, '*', constant(2)))],
    ['$a|count > 3', binary(filter(a, 'count'), '>', constant(3))],
    ['$a|to_text ~ ": "', binary(filter(a, 'to_text'), '~', constant(': '))],
    ['$a|add:1 + 2 > 3', binary(filter(a, 'add', binary(constant(1), '+', constant(2))), '>', constant(3))],
    ['$a|filter:$$ > 3', filter(a, 'filter', binary(reference('this'), '>', constant(3)))],
    ['$a\n  |set:"k":1\n  |get:"k"', filter(filter(a, 'set', constant('k'), constant(1)), 'get', constant('k'))],
    ['!$a|is_empty', { kind: 'unary', operator: '!', value: filter(a, 'is_empty') }],
    ['$a ==? $b', binary(a, '==?', b)],
    ['$a not in [1, 2]', binary(a, 'not in', { kind: 'array', items: [constant(1), constant(2)] })],
    ['$a includes? "x"', binary(a, 'includes?', constant('x'))],
    ['$a ?? $b || 1', binary(a, '??', binary(b, '||', constant(1)))],
    ['(0..($n - 1))', binary(constant(0), '..', binary(variable('n'), '-', constant(1)))],
    ['1..5', binary(constant(1), '..', constant(5))],
    ['`$a`|first', filter(a, 'first')],
    ['($a|first).name', filter(filter(a, 'first'), 'get', constant('name'))],
    [
      '{ id: 1\n "a b" : $b, [$a]: 2 }',
      {
        kind: 'object',
        entries: [
          { key: 'id', value: constant(1) },
          { key: 'a b', value: b },
          { key: a, value: constant(2) },
        ],
      },
    ],
    [
      '$a ? $b|first : 2',
      { kind: 'conditional', condition: a, consequent: filter(b, 'first'), alternate: constant(2) },
    ],
    [
      '$a ? $b|get:"x" : 2',
      { kind: 'conditional', condition: a, consequent: filter(b, 'get', constant('x')), alternate: constant(2) },
    ],
    ['{} // nothing', object({})],
  ])('%s', (text, expression) => {
    expect(parse(text)).toEqual(expression)
    expect(parse(printExpression(expression))).toEqual(expression)
  })

  test.each([
    ['', 'An expression is needed here', 0, 0],
    ['$a +', 'The expression ends too early: a value is missing', 4, 4],
    ['user', 'user is not a value: text stands in quotes, a variable begins with $', 0, 4],
    ['"open', 'This text is not closed: " is missing', 0, 5],
    ['$', 'A $ is followed by a name, such as $user', 0, 1],
    ['[1 2]', 'A comma or ] is missing before 2', 3, 4],
    ['$a|', 'The name of a filter is needed after |', 3, 3],
    ['{a}', ': is missing before }', 2, 3],
    ['$a ; $b', 'The sign ; has no meaning here', 3, 4],
    ['1 2', '2 is not expected here', 2, 3],
    ['('.repeat(5000), 'This nests deeper than 200 levels', 200, 201],
    [`1${' + 1'.repeat(5000)}`, 'This nests deeper than 200 levels', 806, 807],
    [`1${'|a'.repeat(5000)}`, 'This nests deeper than 200 levels', 403, 404],
    ['!'.repeat(5000), 'This nests deeper than 200 levels', 199, 200],
  ])('refuses %#', (text, message, start, end) => {
    expect(parseExpression(text)).toEqual({ ok: false, message, span: { start, end } })
  })

  test('knows the place of each part', () => {
    const parsed = parseExpression('$a + $b|first')
    if (!parsed.ok || parsed.expression.kind !== 'binary') throw new Error('expected a sum')
    expect(parsed.spans.get(parsed.expression)).toEqual({ start: 0, end: 13 })
    expect(parsed.spans.get(parsed.expression.right)).toEqual({ start: 5, end: 13 })
  })
})

describe('printExpression', () => {
  test.each<[Expression, string]>([
    [binary(binary(a, '&&', b), '||', a), '($a && $b) || $a'],
    [binary(binary(a, '-', b), '-', binary(a, '-', b)), '$a - $b - ($a - $b)'],
    [filter(binary(a, '+', b), 'round'), '($a + $b)|round'],
    [filter(a, 'add', binary(a, '+', b)), '$a|add:($a + $b)'],
    [filter(a, 'add', filter(b, 'first')), '$a|add:($b|first)'],
    [{ kind: 'unary', operator: '-', value: constant(5) }, '-(5)'],
    [object({ id: a, 'a b': constant('x') }), '{ id: $a, "a b": "x" }'],
    [constant({ a: [1, null] }), '{ a: [1, null] }'],
  ])('%#: %j', (expression, text) => expect(printExpression(expression)).toBe(text))
})

// Constants hold only what a literal can: a list or an object prints as one and reads back as an array or object expression.
const name = fc.constantFrom('a', 'user', 'input', 'straße', '_x1')
const text = fc.string({ unit: 'binary', maxLength: 8 })
const expressions = fc.letrec<{ expression: Expression; key: string | Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .oneof(
        fc.boolean(),
        fc.constant(null),
        text,
        fc.integer(),
        fc
          .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
          .map((n) => Math.round(n * 100) / 100 + 0),
      )
      .map((value) => constant(value)),
    fc
      .tuple(
        fc.constantFrom('input', 'auth', 'env', 'db', 'this', 'error'),
        fc.array(fc.oneof(name, text, fc.integer()), { maxLength: 3 }),
      )
      .map(([root, path]) => reference(root as 'input', ...path)),
    fc
      .tuple(name, fc.array(tie('key'), { maxLength: 2 }))
      .map(([variableName, path]) => variable(variableName, ...path)),
    fc.record({
      kind: fc.constant('filter' as const),
      name: fc.constantFrom('get', 'map', 'first'),
      value: tie('expression'),
      arguments: fc.array(tie('expression'), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('unary' as const),
      operator: fc.constantFrom('!' as const, '-' as const),
      value: tie('expression'),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(
        '==' as const,
        '&&' as const,
        '||' as const,
        '+' as const,
        '-' as const,
        '*' as const,
        '~' as const,
        '..' as const,
        '??' as const,
        'not in' as const,
        'includes?' as const,
        '>?' as const,
      ),
      left: tie('expression'),
      right: tie('expression'),
    }),
    fc.record({
      kind: fc.constant('conditional' as const),
      condition: tie('expression'),
      consequent: tie('expression'),
      alternate: tie('expression'),
    }),
    fc.record({ kind: fc.constant('array' as const), items: fc.array(tie('expression'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('object' as const),
      entries: fc.array(fc.record({ key: tie('key'), value: tie('expression') }), { maxLength: 3 }),
    }),
  ),
  key: fc.oneof(
    text,
    tie('expression').filter((expression) => expression.kind !== 'constant'),
  ),
}))

test('what is printed parses back to the same expression', () => {
  fc.assert(
    fc.property(expressions.expression, (expression) => {
      expect(parse(printExpression(expression))).toEqual(expression)
    }),
    { numRuns: 2000 },
  )
})

test('any text is parsed or refused with a place inside it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .array(
            fc.constantFrom(
              '$a',
              '|',
              ':',
              '(',
              ')',
              '{',
              '}',
              '[',
              ']',
              '.',
              '"',
              '1',
              '?',
              '-',
              ' ',
              '\n',
              'not',
              'in',
            ),
          )
          .map((parts) => parts.join('')),
      ),
      (source) => {
        const parsed = parseExpression(source)
        if (parsed.ok) expect(parse(printExpression(parsed.expression))).toEqual(parsed.expression)
        else expect(parsed.span.start >= 0 && parsed.span.end <= source.length && parsed.message.length > 0).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})
