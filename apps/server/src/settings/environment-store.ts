import { type EnvironmentVariable, mostVariables } from '@stackwright/contract'
import { type ObjectValue, setOwn, type Value } from '@stackwright/language'
import type { MasterKey } from '../config/master-key.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { seal, unseal } from '../keys/sealed.ts'
import type { Logger } from '../logging/logger.ts'
import { notFound, refused } from '../platform/failures.ts'

export type EnvironmentReader = Pick<Prisma.TransactionClient, 'environmentVariable'>

/** The environment variables of workspaces: encrypted in PostgreSQL, in memory where they serve runs. */
export interface EnvironmentStore {
  list(reader: EnvironmentReader, workspaceId: string): Promise<EnvironmentVariable[]>
  read(reader: EnvironmentReader, workspaceId: string, name: string): Promise<string>
  /** All of them, for runs. One that cannot be decrypted is left out and told of in the log. */
  readAll(reader: EnvironmentReader, workspaceId: string): Promise<ObjectValue>
  set(writer: EnvironmentReader, workspaceId: string, name: string, value: string): Promise<EnvironmentVariable>
  delete(writer: EnvironmentReader, workspaceId: string, name: string): Promise<void>
}

export function createEnvironmentStore(masterKey: MasterKey, log: Logger): EnvironmentStore {
  const key = masterKey.derive('environment-variables')

  const decrypt = (workspaceId: string, { name, secret }: { name: string; secret: Uint8Array }) =>
    Buffer.from(unseal(key, purposeOf(workspaceId, name), secret)).toString('utf8')

  return {
    async list(reader, workspaceId) {
      const rows = await reader.environmentVariable.findMany({
        where: { workspaceId },
        select: { name: true, updatedAt: true },
        orderBy: { name: 'asc' },
      })
      return rows.map(toVariable)
    },

    async read(reader, workspaceId, name) {
      const row = await reader.environmentVariable.findUnique({ where: { workspaceId_name: { workspaceId, name } } })
      if (!row) throw notFound({ what: 'environment variable' })
      try {
        return decrypt(workspaceId, row)
      } catch {
        throw refused({ reason: `${name} was encrypted with another secret key and cannot be read. Set it anew.` })
      }
    },

    async readAll(reader, workspaceId) {
      const environment: Record<string, Value> = {}
      for (const row of await reader.environmentVariable.findMany({ where: { workspaceId }, orderBy: { name: 'asc' } }))
        try {
          setOwn(environment, row.name, decrypt(workspaceId, row))
        } catch {
          log.error({ workspaceId, name: row.name }, 'An environment variable was encrypted with another secret key')
        }
      return Object.freeze(environment)
    },

    async set(writer, workspaceId, name, value) {
      const known = await writer.environmentVariable.count({ where: { workspaceId, name: { not: name } } })
      if (known >= mostVariables)
        throw refused({ reason: `A workspace has at most ${mostVariables} environment variables.` })
      const secret = seal(key, purposeOf(workspaceId, name), Buffer.from(value, 'utf8'))
      return toVariable(
        await writer.environmentVariable.upsert({
          where: { workspaceId_name: { workspaceId, name } },
          create: { workspaceId, name, secret },
          update: { secret },
          select: { name: true, updatedAt: true },
        }),
      )
    },

    async delete(writer, workspaceId, name) {
      const { count } = await writer.environmentVariable.deleteMany({ where: { workspaceId, name } })
      if (count === 0) throw notFound({ what: 'environment variable' })
    },
  }
}

const purposeOf = (workspace: string, name: string) => `environment variable ${name} of workspace ${workspace}`

const toVariable = ({ name, updatedAt }: { name: string; updatedAt: Date }): EnvironmentVariable => ({
  name,
  updatedAt: updatedAt.toISOString(),
})
