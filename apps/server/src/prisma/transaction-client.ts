import type { Prisma } from '../generated/prisma/client.ts'

/** The part of node-postgres's client that code below the platform asks for. */
export interface SqlClient {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

/** Lets statements that Prisma does not know, such as those that change tables, run in its transaction. */
export function transactionClient(transaction: Prisma.TransactionClient): SqlClient {
  return {
    async query(text, values = []) {
      return { rows: await transaction.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values) }
    },
  }
}
