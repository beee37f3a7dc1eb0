import pg from 'pg'
import pgValues from 'pg/lib/utils.js'
import { type ColumnDescription, noRows, type Row, type RowShape, readRow, rowShape } from './row-shape.ts'
import { typeParsers } from './type-parsers.ts'

/** One statement with its values, as pg takes it; an empty name means that it is not prepared. */
export interface Query {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** What of pg's connections statements are written to. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void }
  readonly parsedStatements: Readonly<Record<string, string>>
  readonly submittedNamedStatements: Record<string, string>
  parse(message: { name: string; text: string }): void
  bind(message: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void
  describe(message: { type: 'P' }): void
  execute(message: object): void
  sync(): void
}

/** What the statements prepared on a connection give. PostgreSQL refuses to run one of them once that would change. */
const shapes = new WeakMap<Wire, Map<string, RowShape>>()

/**
 * A statement on its way through pg. Other than pg's own it asks for a description of the result only the first time, copies no
 * settings and emits no events, which is a third of what a small statement costs.
 */
class SentStatement {
  readonly name: string
  readonly text: string
  readonly #values: readonly unknown[]
  readonly #settle: (error: unknown, rows: readonly Row[]) => void
  readonly #rows: Row[] = []
  #shape: RowShape | undefined
  #failure: unknown

  constructor({ name, text, values }: Query, settle: (error: unknown, rows: readonly Row[]) => void) {
    this.name = name
    this.text = text
    this.#values = values
    this.#settle = settle
  }

  submit(wire: Wire): null {
    this.#shape = shapes.get(wire)?.get(this.name)
    wire.stream.cork()
    try {
      this.#write(wire)
    } finally {
      wire.stream.uncork()
    }
    return null
  }

  #write(wire: Wire): void {
    const { name, text } = this
    const known = name !== '' && (wire.parsedStatements[name] ?? wire.submittedNamedStatements[name]) !== undefined
    if (!known) {
      wire.parse({ name, text })
      if (name !== '') wire.submittedNamedStatements[name] = text
    }
    try {
      wire.bind({ statement: name, values: this.#values, valueMapper: pgValues.prepareValue })
      if (!this.#shape) wire.describe({ type: 'P' })
      wire.execute({})
    } catch (error) {
      // A value that cannot be written; what was sent of the statement is still answered.
      this.#failure = error
    }
    wire.sync()
  }

  handleRowDescription({ fields }: { fields: readonly ColumnDescription[] }): void {
    this.#shape = rowShape(fields, typeParsers)
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.#failure !== undefined) return
    try {
      this.#rows.push(readRow(this.#shape ?? noRows, fields))
    } catch (error) {
      this.#failure = error
    }
  }

  handleCommandComplete(_: unknown, wire: Wire): void {
    if (this.name === '') return
    let known = shapes.get(wire)
    if (!known) {
      known = new Map()
      shapes.set(wire, known)
    }
    if (!known.has(this.name)) known.set(this.name, this.#shape ?? noRows)
  }

  handleEmptyQuery(): void {}

  handleReadyForQuery(): void {
    this.#settle(this.#failure, this.#rows)
  }

  handleError(error: unknown): void {
    this.#settle(this.#failure ?? error, this.#rows)
  }
}

// In a pipeline pg takes only what it knows as a query of its own, since others may leave a portal open; this one does not.
Object.setPrototypeOf(SentStatement.prototype, pg.Query.prototype)

/** Sends a statement; gives its rows, or fails with pg's error. */
export function sendStatement(client: pg.Client, query: Query): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const statement = new SentStatement(query, (error, rows) => (error === undefined ? resolve(rows) : reject(error)))
    client.query(statement as unknown as pg.Submittable)
  })
}
