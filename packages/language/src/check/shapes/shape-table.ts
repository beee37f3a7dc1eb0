import type { FieldShape, Shape, TextShape } from './shape.ts'

/** A shape as JSON; the shapes inside of it are numbers of lines of its table, all above its own. */
export interface ShapeLine extends Pick<Shape, 'any' | 'null' | 'bool' | 'number' | 'size'> {
  readonly text?: TextShape
  readonly list?: number
  readonly object?: {
    readonly fields: readonly (readonly [name: string, shape: number, optional?: true])[]
    readonly open: boolean
    readonly rest?: number
  }
}

/** Writes shapes down as lines of JSON, each once however often it is met: the states of a program share most of theirs. */
export class ShapeTable {
  readonly lines: ShapeLine[] = []
  readonly #numbers = new Map<Shape, number>()

  /** The number of a shape's line. */
  add(shape: Shape): number {
    const known = this.#numbers.get(shape)
    if (known !== undefined) return known
    const { list, object, ...plain } = shape
    const line: ShapeLine = {
      ...plain,
      ...(list && { list: this.add(list.of) }),
      ...(object && {
        object: {
          open: object.open,
          fields: [...object.fields].map(([name, { shape: field, optional }]) =>
            optional ? ([name, this.add(field), true] as const) : ([name, this.add(field)] as const),
          ),
          ...(object.rest && { rest: this.add(object.rest) }),
        },
      }),
    }
    const number = this.lines.push(line) - 1
    this.#numbers.set(shape, number)
    return number
  }
}

/** The shapes of such lines, in their order. */
export function readShapes(lines: readonly ShapeLine[]): Shape[] {
  const read: Shape[] = []
  const at = (number: number) => read[number] as Shape
  for (const { list, object, ...plain } of lines)
    read.push({
      ...plain,
      ...(list !== undefined && { list: { of: at(list) } }),
      ...(object && {
        object: {
          open: object.open,
          fields: new Map(
            object.fields.map(([name, shape, optional]): [string, FieldShape] => [
              name,
              { shape: at(shape), ...(optional && { optional }) },
            ]),
          ),
          ...(object.rest !== undefined && { rest: at(object.rest) }),
        },
      }),
    })
  return read
}
