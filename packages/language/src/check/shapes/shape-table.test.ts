import { expect, it } from 'vitest'
import { objectShape, type Shape, shapes } from './shape.ts'
import { readShapes, ShapeTable } from './shape-table.ts'

const { text, number, list, object, oneOf } = shapes
const item = object({ price: number, kind: oneOf(['a', 'b']) })
const open = objectShape(new Map([['__proto__', { shape: text, optional: true }]]), true, list(item))

it.each<[string, Shape]>([
  ['anything', shapes.any],
  ['nothing', shapes.never],
  ['a text or null', { ...text, null: 'unlikely' }],
  ['a key', { number: { keyOf: 'user', moment: true }, size: 1 }],
  ['a list of lists', list(list(shapes.bool))],
  ['an object of objects', object({ first: item, all: list(item) })],
  ['an object with other keys', open],
])('%s comes back from JSON as it was', (_, shape) => {
  const table = new ShapeTable()
  const number = table.add(shape)
  expect(readShapes(JSON.parse(JSON.stringify(table.lines)))[number]).toEqual(shape)
})

it('writes each shape once', () => {
  const table = new ShapeTable()
  table.add(object({ first: item, all: list(item) }))
  const { length } = table.lines
  expect(table.add(list(item).list?.of ?? text)).toBeLessThan(length)
  expect(table.lines.length).toBe(length)
})
