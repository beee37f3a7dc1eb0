import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { vaultPrefix } from '@stackwright/language'
import { Router } from 'express'
import { fileClosed, notFound } from '../platform/failures.ts'
import type { FindAccount } from '../platform/find-account.ts'
import { pathOf, queryOf, type WebRequest } from '../platform/web-request.ts'
import { setHeaders } from '../platform/web-response.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { readRange } from './byte-range.ts'
import type { FileStore, KeptFile } from './file-store.ts'
import { isSigned } from './signed-path.ts'
import { vaultHeaders } from './vault-headers.ts'

export interface VaultServices {
  readonly store: Pick<FileStore, 'find' | 'read'>
  readonly key: Buffer
  readonly prisma: PrismaClient
  readonly findAccount: FindAccount
}

/** `/vault/…`: the kept files, public ones for everybody and private ones for who has a signed address or is a member. */
export function serveVault(services: VaultServices): Router {
  const { store } = services
  const router = Router({ caseSensitive: true })
  router.get('/{*path}', async (given: unknown, response: ServerResponse) => {
    const request = given as WebRequest
    const file = await store.find(vaultPrefix + pathOf(request).slice(1))
    if (!file) throw notFound({ what: 'file' })
    if (file.access === 'private' && !(await mayOpen(services, file, request, response))) throw fileClosed({})
    await send(store, file, request, response)
  })
  return router
}

/** A signature is for everybody who has it; in the studio members of the workspace see its files as they see its records. */
async function mayOpen(
  { key, prisma, findAccount }: VaultServices,
  { path, workspaceId }: KeptFile,
  request: WebRequest,
  response: ServerResponse,
): Promise<boolean> {
  const query = queryOf(request)
  if (isSigned(key, path, String(query.expires ?? ''), String(query.signature ?? ''), Date.now())) return true
  const account = await findAccount(request, response)
  if (!account) return false
  return (await prisma.member.count({ where: { workspaceId, accountId: account.id } })) > 0
}

async function send(
  store: VaultServices['store'],
  file: KeptFile,
  request: WebRequest,
  response: ServerResponse,
): Promise<void> {
  const headers = vaultHeaders(file)
  setHeaders(response, headers)
  if (request.headers['if-none-match'] === headers.ETag) return void response.writeHead(304).end()
  const wholeIsWanted = 'if-range' in request.headers && request.headers['if-range'] !== headers.ETag
  const range = wholeIsWanted ? undefined : readRange(request.headers.range, file.size)
  if (range === 'unsatisfiable')
    return void response.writeHead(416, { 'Content-Range': `bytes */${file.size}`, 'Content-Length': 0 }).end()
  const { from, to } = range ?? { from: 0, to: file.size }
  response.writeHead(range ? 206 : 200, {
    'Content-Length': to - from,
    ...(range && { 'Content-Range': `bytes ${from}-${to - 1}/${file.size}` }),
  })
  if (request.method === 'HEAD') return void response.end()
  // Who goes away in the middle, or a file that does, ends the connection: the answer has begun.
  await pipeline(Readable.from(store.read(file.path, from, to)), response).catch(() => response.destroy())
}
