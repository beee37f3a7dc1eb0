import type { Database, DatabaseRow, Statement, TransactionOptions } from '@stackwright/language'
import type { EffectLog } from './effect-log.ts'

/** A database whose answers are kept. */
export class RecordingDatabase implements Database {
  readonly inTransaction: boolean
  readonly #world: Database
  readonly #log: EffectLog

  constructor(world: Database, log: EffectLog) {
    this.inTransaction = world.inTransaction
    this.#world = world
    this.#log = log
  }

  query(statement: Statement, parameters: readonly unknown[]): Promise<readonly DatabaseRow[]> {
    return this.#log.wait('query', subjectOf(statement), () => this.#world.query(statement, parameters))
  }

  async *stream(
    statement: Statement,
    parameters: readonly unknown[],
    signal?: AbortSignal,
  ): AsyncGenerator<readonly DatabaseRow[]> {
    let batches: AsyncIterator<readonly DatabaseRow[]> | undefined
    try {
      for (;;) {
        const rows = await this.#log.wait('batch', subjectOf(statement), async () => {
          batches ??= this.#world.stream(statement, parameters, signal)[Symbol.asyncIterator]()
          const { done, value } = await batches.next()
          return done ? null : value
        })
        if (rows === null) return
        yield rows
      }
    } finally {
      await batches?.return?.()
    }
  }

  /** Its begin and its end are effects of their own: either may fail, and what happens between them stands between them. */
  async transaction<T>(options: TransactionOptions, body: (database: Database) => Promise<T>): Promise<T> {
    const begin = this.#log.begin('begin', options.isolation ?? '')
    try {
      const result = await this.#world.transaction(options, (inner) => {
        this.#log.gave(begin, null)
        return body(new RecordingDatabase(inner, this.#log))
      })
      this.#log.note('end', null)
      return result
    } catch (error) {
      this.#log.failed(begin.outcome === 'pending' ? begin : this.#log.begin('end', ''), error)
      throw error
    }
  }
}

/** The name stands for the text; what is not prepared has none. */
export const subjectOf = ({ name, text }: Statement): string => name || text
