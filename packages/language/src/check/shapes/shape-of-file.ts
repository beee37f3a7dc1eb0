import { nullable, shapes } from './shape.ts'

const described = {
  path: shapes.text,
  name: shapes.text,
  type: shapes.text,
  size: shapes.number,
  mime: shapes.text,
  meta: shapes.openObject,
}

/** A file at hand. */
export const shapeOfFile = shapes.object(described)

/** A file that is kept. */
export const shapeOfStoredFile = shapes.object({
  ...described,
  access: shapes.oneOf(['public', 'private']),
  url: nullable(shapes.text, 'unlikely'),
})
