import type { Sql } from './parameters.ts'

/** True wherever the condition is not, also where SQL would answer NULL. */
export const negation =
  (sql: Sql): Sql =>
  (context) =>
    `((${sql(context)}) is not true)`
