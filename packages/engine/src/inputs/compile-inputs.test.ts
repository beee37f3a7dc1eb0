import { type FunctionDocument, type ObjectValue, type Problem, parseDocument, type Value } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { smallLibrary } from '../testing/small-library.ts'
import { compileInputs } from './compile-inputs.ts'

const declare = (...inputs: object[]) =>
  (parseDocument({ kind: 'function', id: crypto.randomUUID(), name: 'f', inputs }) as FunctionDocument).inputs

const read = (declaration: object, raw: ObjectValue) =>
  compileInputs(declare({ name: 'a', ...declaration }), smallLibrary)(raw)

const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as Value
const evil = (text: string) => JSON.parse(text) as ObjectValue

describe('inputs', () => {
  it.each<[string, object, ObjectValue, Value]>([
    ['a text', { type: 'text' }, { a: 'x' }, 'x'],
    ['text from a number', { type: 'text' }, { a: 5 }, '5'],
    ['an integer from text', { type: 'int' }, { a: '5' }, 5],
    ['only what is declared', { type: 'text' }, { a: 'x', b: 'y' }, 'x'],
    ['nothing for an optional one', { type: 'text', required: false }, {}, null],
    ['null for an optional one', { type: 'text', required: false }, { a: null }, null],
    ['empty text for an optional one', { type: 'text', required: false }, { a: '' }, ''],
    ['an empty parameter for an optional number', { type: 'int', required: false }, { a: '' }, null],
    ['null where it may be', { type: 'text', nullable: true }, { a: null }, null],
    ['null for one with a default that may be null', { type: 'int', nullable: true, default: 3 }, { a: null }, null],
    ['a default', { type: 'int', required: false, default: '3' }, {}, 3],
    ['a default of a required one', { type: 'int', default: 3 }, {}, 3],
    ['a default for null', { type: 'int', required: false, default: 3 }, { a: null }, 3],
    ['a list', { type: 'int', list: true }, { a: ['1', 2] }, [1, 2]],
    ['null in a list that may be null', { type: 'int', list: true, nullable: true }, { a: ['1', null] }, [1, null]],
    ['null in a list of JSON', { type: 'json', list: true }, { a: [1, null] }, [1, null]],
    ['an empty list', { type: 'int', list: true }, { a: [] }, []],
    [
      'filters in order',
      { type: 'text', filters: [{ name: 'trim' }, { name: 'min', arguments: [2] }] },
      { a: ' xy ' },
      'xy',
    ],
    ['a text that a filter makes fit', { type: 'email', filters: [{ name: 'trim' }] }, { a: ' a@b.c ' }, 'a@b.c'],
    [
      'a text of which nothing remains',
      { type: 'email', required: false, filters: [{ name: 'trim' }] },
      { a: ' ' },
      null,
    ],
    [
      'a filter on elements',
      { type: 'text', list: true, filters: [{ name: 'trim' }] },
      { a: [' x ', 'y '] },
      ['x', 'y'],
    ],
    [
      'a filter on a list',
      { type: 'text', list: true, filters: [{ name: 'min', arguments: [1] }] },
      { a: ['x'] },
      ['x'],
    ],
    ['any JSON', { type: 'json' }, { a: { b: [1, null] } }, { b: [1, null] }],
    ['an object without fields', { type: 'object' }, { a: { b: 1 } }, { b: 1 }],
    [
      'an object with fields, and nothing else in it',
      { type: 'object', fields: declare({ name: 'x', type: 'int' }, { name: 'y', type: 'text', required: false }) },
      { a: { x: '1', z: 2 } },
      { x: 1, y: null },
    ],
    ['512 levels', { type: 'json' }, { a: nested(512) }, nested(512)],
  ])('reads %s', (_title, declaration, raw, expected) => {
    expect(read(declaration, raw)).toEqual({ a: expected })
  })

  it('reads "now" anew each time', () => {
    const before = Date.now()
    const { a } = read({ type: 'timestamp', required: false, default: 'now' }, {})
    expect(a).toBeGreaterThanOrEqual(before)
  })

  it.each<[string, object, ObjectValue, string, string]>([
    ['a missing one', { type: 'text' }, {}, 'INPUT.MISSING', 'a'],
    ['null', { type: 'text' }, { a: null }, 'INPUT.MISSING', 'a'],
    ['empty text', { type: 'text' }, { a: '' }, 'INPUT.MISSING', 'a'],
    [
      'text that is empty when trimmed',
      { type: 'text', filters: [{ name: 'trim' }] },
      { a: '  ' },
      'INPUT.MISSING',
      'a',
    ],
    ['an empty number', { type: 'int' }, { a: '' }, 'INPUT.MISSING', 'a'],
    ['a wrong type', { type: 'int' }, { a: 'x' }, 'INPUT.WRONG_TYPE', 'a'],
    ['an object for text', { type: 'text' }, { a: {} }, 'INPUT.WRONG_TYPE', 'a'],
    ['a value for a list', { type: 'text', list: true }, { a: 'x' }, 'INPUT.WRONG_TYPE', 'a'],
    ['null in a list', { type: 'text', list: true }, { a: [null] }, 'INPUT.WRONG_TYPE', 'a'],
    [
      'a filter that refuses',
      { type: 'text', filters: [{ name: 'min', arguments: [3] }] },
      { a: 'xy' },
      'INPUT.OUT_OF_RANGE',
      'a',
    ],
    [
      'a missing field',
      { type: 'object', fields: declare({ name: 'x', type: 'int' }) },
      { a: {} },
      'INPUT.MISSING',
      'a.x',
    ],
    ['513 levels', { type: 'json' }, { a: nested(513) }, 'INPUT.OUT_OF_RANGE', 'a'],
    ['100,000 levels', { type: 'json' }, { a: nested(100_000) }, 'INPUT.OUT_OF_RANGE', 'a'],
    ['100,000 levels for text', { type: 'text' }, { a: nested(100_000) }, 'INPUT.OUT_OF_RANGE', 'a'],
    ['__proto__ inside', { type: 'json' }, evil('{"a":[{"__proto__":{"x":1}}]}'), 'INPUT.OUT_OF_RANGE', 'a'],
    ['constructor inside', { type: 'json' }, { a: { constructor: 1 } as never }, 'INPUT.OUT_OF_RANGE', 'a'],
    ['prototype inside', { type: 'object' }, { a: { b: { prototype: {} } } }, 'INPUT.OUT_OF_RANGE', 'a'],
    [
      '__proto__ at the top',
      { type: 'text' },
      evil('{"a":"x","__proto__":{"x":1}}'),
      'INPUT.OUT_OF_RANGE',
      '__proto__',
    ],
  ])('refuses %s', (_title, declaration, raw, code, param) => {
    expect(() => read(declaration, raw)).toThrow(expect.objectContaining({ code, kind: 'input', payload: { param } }))
  })

  it.each<[string, object, [string, string]]>([
    ['an unknown filter', { type: 'text', filters: [{ name: 'nope' }] }, ['FILTER.UNKNOWN', 'inputs.0.filters.0']],
    [
      'a wrong argument of a filter',
      { type: 'text', filters: [{ name: 'min' }] },
      ['ARGUMENT.WRONG_TYPE', 'inputs.0.filters.0'],
    ],
    ['a wrong default', { type: 'int', default: 'x' }, ['INPUT.WRONG_TYPE', 'inputs.0.default']],
    ['a type the library lacks', { type: 'uuid' }, ['DOCUMENT.INVALID', 'inputs.0']],
  ])('notes %s', (_title, declaration, expected) => {
    const problems: Problem[] = []
    compileInputs(declare({ name: 'a', ...declaration }), smallLibrary, problems)
    expect(problems.map(({ code, path }) => [code, path])).toEqual([expected])
  })
})
