import { mergedShape, nullable, pickedShape, type Shape, type StepShapes, shapes } from '@stackwright/language'

/** What a query gives, by what it is asked to return. */
export function shapeOfQuery(args: StepShapes): Shape {
  const { constant, given } = args
  const paged = given.includes('page') || given.includes('per_page')
  const about = constant('metadata')
  const listOf = (one: Shape) => {
    if (!paged || about === false) return shapes.list(one)
    return about === true ? pageOf(one, given.includes('totals')) : shapes.any
  }
  switch (constant('return')) {
    case 'single':
      return nullable(recordOf(args))
    case 'count':
      return shapes.number
    case 'exists':
      return shapes.bool
    case 'list':
      return listOf(recordOf(args))
    case 'aggregate':
      return listOf(mergedShape(computed(args, 'group'), computed(args, 'aggregate')))
    case 'stream':
      return shapes.list(recordOf(args))
    default:
      return shapes.any
  }
}

/** A record with the fields that are computed; `output` may choose among both. */
function recordOf(args: StepShapes): Shape {
  const output = args.constant('output')
  const record = args.withAddons('addon', args.record('table', { output }))
  if (!args.given.includes('eval')) return record
  const { object } = args.value('eval')
  if (!object) return record.any ? record : shapes.openObject
  const more = Array.isArray(output) ? pickedShape(object, output.map(String)) : args.value('eval')
  return mergedShape(record, more)
}

const computed = ({ given, value }: StepShapes, argument: string): Shape =>
  given.includes(argument) ? value(argument) : shapes.object({})

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
