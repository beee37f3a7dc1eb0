import {
  type Database,
  type DatabaseRow,
  Failure,
  type Statement,
  type TransactionOptions,
} from '@stackwright/language'
import type { EffectReader } from './effect-reader.ts'
import { subjectOf } from './recording-database.ts'

/** A database that answers what was recorded, and is connected to nothing. */
export class ReplayingDatabase implements Database {
  readonly inTransaction: boolean
  readonly #effects: EffectReader

  constructor(effects: EffectReader, inTransaction: boolean) {
    this.#effects = effects
    this.inTransaction = inTransaction
  }

  query(statement: Statement): Promise<readonly DatabaseRow[]> {
    return this.#effects.wait('query', subjectOf(statement))
  }

  async *stream(statement: Statement): AsyncGenerator<readonly DatabaseRow[]> {
    for (;;) {
      const rows = await this.#effects.wait<readonly DatabaseRow[] | null>('batch', subjectOf(statement))
      if (rows === null) return
      yield rows
    }
  }

  async transaction<T>(options: TransactionOptions, body: (database: Database) => Promise<T>): Promise<T> {
    await this.#effects.wait('begin', options.isolation ?? '')
    let result: T
    try {
      result = await body(new ReplayingDatabase(this.#effects, true))
    } catch (error) {
      throw this.#endOf(error)
    }
    await this.#effects.wait('end')
    return result
  }

  /** A body that fails is what a transaction fails with, unless the connection broke meanwhile. */
  #endOf(error: unknown): unknown {
    if (!(error instanceof Failure) || error.code === 'REPLAY.DIVERGED') return error
    const { value } = this.#effects.take('end')
    return value instanceof Failure && value.code !== error.code ? value : error
  }
}
