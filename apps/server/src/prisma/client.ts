import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import { PrismaClient } from '../generated/prisma/client.ts'
import { platformSchema } from './platform-schema.ts'

export type { PrismaClient } from '../generated/prisma/client.ts'

/** Prisma on the platform's pool. The pool stays its owner's to end. */
export function createPrismaClient(pool: Pool): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(pool, { schema: platformSchema }) })
}
