import { exportProject as exportRoute, importProject as importRoute } from '@stackwright/contract'
import type { DocumentServices } from '../documents/document-services.ts'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import { exportProject } from './export-project.ts'
import { importProject } from './import-project.ts'
import { readProject } from './read-project.ts'

type ProjectServices = Pick<DocumentServices, 'prisma' | 'library' | 'live' | 'tables' | 'environment' | 'origin'>

export function projectRoutes(services: ProjectServices): RouteHandler[] {
  return [
    handle(exportRoute, async ({ params }) => ({ files: await exportProject(services.prisma, params.workspace) })),
    handle(importRoute, async ({ params, body, account }) => {
      const files = body.files.map(({ path, content }) => ({ file: path, content }))
      const project = readProject(files, { canonicals: body.canonicals })
      return importProject(services, params.workspace, account, project, body)
    }),
  ]
}
