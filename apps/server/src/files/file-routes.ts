import { deleteFile, keepFile, listFiles } from '@stackwright/contract'
import { bodyTooLarge, Failure, FileResource, type Library, limitReached, type StoredFile } from '@stackwright/language'
import type { Config } from '../config/config.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { refused } from '../platform/failures.ts'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { type RunSettings, settingsOf } from '../runtime/run-settings.ts'
import { limitsOf } from '../settings/read-limits.ts'
import type { FileVaults } from './file-vaults.ts'
import { spool } from './spool.ts'

export interface FileServices {
  readonly prisma: PrismaClient
  readonly library: Library
  readonly vaults: FileVaults
  readonly ceilings: Config['ceilings']
}

/** The files of a workspace, as people see and keep them. */
export function fileRoutes({ prisma, library, vaults, ceilings }: FileServices): RouteHandler[] {
  const findWorkspace = async (id: string): Promise<{ used: number; settings: RunSettings }> => {
    const { fileBytes, limits } = await prisma.workspace.findUniqueOrThrow({ where: { id } })
    return { used: Number(fileBytes), settings: settingsOf(limitsOf(limits), ceilings) }
  }
  return [
    handle(listFiles, async ({ params: { workspace }, query: { page, perPage, search } }) => {
      const where: Prisma.KeptFileWhereInput = {
        workspaceId: workspace,
        ...(search && { name: { contains: search.replaceAll('\0', ''), mode: 'insensitive' } }),
      }
      const [files, itemsTotal, { used, settings }] = await Promise.all([
        prisma.keptFile.findMany({
          where,
          include: { account: { select: { name: true } } },
          orderBy: [{ createdAt: 'desc' }, { path: 'asc' }],
          skip: (page - 1) * perPage,
          take: perPage,
        }),
        prisma.keptFile.count({ where }),
        findWorkspace(workspace),
      ])
      return {
        items: files.map(({ path, access, name, type, mime, size, createdAt, account }) => ({
          path,
          url: vaults.origin + path,
          access: access === 'private' ? ('private' as const) : ('public' as const),
          name,
          type,
          mime,
          size: Number(size),
          createdAt: createdAt.toISOString(),
          keptBy: account?.name ?? null,
        })),
        itemsTotal,
        curPage: page,
        perPage,
        pageTotal: Math.ceil(itemsTotal / perPage),
        used,
        quota: settings.maxStorage,
      }
    }),

    handle(keepFile, async ({ params: { workspace }, query, account, http: { request } }) => {
      const { settings } = await findWorkspace(workspace)
      const { content, head, close } = await spool(atMost(request, settings.maxUpload))
      try {
        const file = FileResource.of(query.name, query.mime, head, content)
        // What the field would not take is not kept either.
        library.fieldTypes.get(query.for)?.read(FileResource.asValue(file), { name: query.name, type: query.for })
        const vault = vaults.of(workspace, settings.maxStorage, account.id)
        return await vault
          .keep(file, { access: query.access, name: file.name })
          .catch(explainLimit(settings.maxStorage))
      } finally {
        await close()
      }
    }),

    handle(deleteFile, async ({ params: { workspace }, body: { path } }) => {
      await vaults.of(workspace, 0).remove(path)
      return { deleted: true as const }
    }),
  ]
}

async function* atMost(stream: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array> {
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.byteLength
    if (bytes > limit) throw bodyTooLarge({ limit })
    yield chunk
  }
}

/** What a run is told by its limit is told here by the place of the setting. */
const explainLimit =
  (quota: number) =>
  (error: unknown): StoredFile => {
    if (!(error instanceof Failure) || error.code !== limitReached.code) throw error
    throw refused({
      reason: `There is no room for this file: the workspace may keep ${quota} bytes. Delete files that nobody needs, or raise the limit in the settings.`,
    })
  }
