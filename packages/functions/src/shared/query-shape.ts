import { nullable, type Shape, type StepShapes, shapes } from '@stackwright/language'

/** What a query gives, by what it is asked to return. */
export function shapeOfQuery({ constant, given, record }: StepShapes): Shape {
  const computed = given.includes('eval') || given.includes('join')
  const one = record('table', { output: constant('output'), more: computed })
  switch (constant('return')) {
    case 'single':
      return nullable(one)
    case 'count':
      return shapes.number
    case 'exists':
      return shapes.bool
    case 'list':
      return given.includes('page') || given.includes('per_page')
        ? pageOf(one, given.includes('totals'))
        : shapes.list(one)
    case 'stream':
      return shapes.list(one)
    default:
      return shapes.any
  }
}

function pageOf(record: Shape, totals: boolean): Shape {
  const page = nullable(shapes.number)
  return shapes.object({
    itemsReceived: shapes.number,
    curPage: shapes.number,
    nextPage: page,
    prevPage: page,
    offset: shapes.number,
    perPage: shapes.number,
    items: shapes.list(record),
    ...(totals && { itemsTotal: shapes.number, pageTotal: shapes.number }),
  })
}
