import { createTokenKey, type TokenKey, type TokenKeys } from '@stackwright/auth'
import type { MasterKey } from '../config/master-key.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { seal, unseal } from './sealed.ts'

export interface TokenKeyStore extends TokenKeys {
  /** New tokens get a new key; those made before stay valid until they expire. */
  rotate(workspace: string): Promise<TokenKey>
}

/** The keys of one workspace, as they were read last. */
interface Ring {
  readonly keys: ReadonlyMap<string, TokenKey>
  readonly current: TokenKey | undefined
  readonly readAt: number
}

/** Another server's new key is used after this time at the latest, and its tokens are known here after a second. */
const freshFor = 60_000
const retryAfter = 1_000

/** Token keys in PostgreSQL, encrypted there, in memory once they were needed. A workspace gets its first key with its first token. */
export function createTokenKeyStore(
  prisma: PrismaClient,
  masterKey: MasterKey,
  now: () => number = Date.now,
): TokenKeyStore {
  const sealingKey = masterKey.derive('token-keys')
  const rings = new Map<string, Ring>()
  const reading = new Map<string, Promise<Ring>>()

  async function readRing(workspace: string): Promise<Ring> {
    const rows = await prisma.tokenKey.findMany({
      where: { workspaceId: workspace },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    const before = rings.get(workspace)?.keys
    const keys = new Map(
      rows.map(({ id, secret }) => {
        const known = before?.get(id)
        return [id, known ?? { id, secret: unseal(sealingKey, purposeOf(workspace, id), secret) }]
      }),
    )
    const newest = rows.findLast(({ retiredAt }) => retiredAt === null)
    const ring = { keys, current: newest && keys.get(newest.id), readAt: now() }
    rings.set(workspace, ring)
    return ring
  }

  /** However many ask at once, it is read once. */
  function read(workspace: string): Promise<Ring> {
    let promise = reading.get(workspace)
    if (!promise) {
      promise = readRing(workspace).finally(() => reading.delete(workspace))
      reading.set(workspace, promise)
    }
    return promise
  }

  async function add(workspace: string): Promise<TokenKey> {
    const { id, secret } = createTokenKey()
    await prisma.tokenKey.create({
      data: { id, workspaceId: workspace, secret: seal(sealingKey, purposeOf(workspace, id), secret) },
    })
    const { current } = await readRing(workspace)
    if (!current) throw new Error('A token key vanished as soon as it was made')
    return current
  }

  return {
    current(workspace) {
      const ring = rings.get(workspace)
      if (ring?.current && now() - ring.readAt < freshFor) return ring.current
      return read(workspace).then(({ current }) => current ?? add(workspace))
    },
    find(workspace, id) {
      const ring = rings.get(workspace)
      const key = ring?.keys.get(id)
      if (key || (ring && now() - ring.readAt < retryAfter)) return key
      return read(workspace).then(({ keys }) => keys.get(id))
    },
    async rotate(workspace) {
      const before = await read(workspace)
      const current = await add(workspace)
      await prisma.tokenKey.updateMany({
        where: { workspaceId: workspace, id: { in: [...before.keys.keys()] }, retiredAt: null },
        data: { retiredAt: new Date(now()) },
      })
      return current
    },
  }
}

const purposeOf = (workspace: string, id: string) => `token key ${id} of workspace ${workspace}`
