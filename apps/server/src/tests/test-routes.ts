import { listTests, runTests as runTestsRoute, type TestReport } from '@stackwright/contract'
import type { Document } from '@stackwright/language'
import { receiveDocument } from '../documents/document-content.ts'
import type { LiveWorkspaces } from '../documents/live-workspaces.ts'
import { findDocuments } from '../documents/stored-documents.ts'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { findTests, type TestSelection } from './find-tests.ts'
import type { TestServices } from './open-test-run.ts'
import { runTests } from './run-tests.ts'

/** Finding and running the tests of what is saved. */
export function testRoutes(parts: {
  readonly prisma: PrismaClient
  readonly live: LiveWorkspaces
  readonly tests: TestServices
}): RouteHandler[] {
  const { prisma, live, tests } = parts
  const savedIn = async (workspace: string): Promise<Document[]> =>
    (await findDocuments(prisma, workspace)).map(({ document }) => document)

  const run = (workspace: string, documents: readonly Document[], selection: TestSelection): Promise<TestReport> => {
    const { environment, limits } = live.get(workspace) ?? {}
    const tested = { id: workspace, documents, ...(environment && { environment }), ...(limits && { limits }) }
    // Whoever asks for one test wants to see what it does, even when it passes.
    return runTests(tested, tests, { ...selection, allTraces: selection.tests?.length === 1 })
  }

  return [
    handle(listTests, async ({ params }) => ({
      tests: findTests(await savedIn(params.workspace)).map(({ described }) => described),
    })),

    handle(runTestsRoute, async ({ params: { workspace }, body }) => {
      const saved = await savedIn(workspace)
      const { document: draft, ...selection } = body
      if (!draft) return run(workspace, saved, selection)
      const { document } = receiveDocument(draft)
      const documents = [...saved.filter(({ id }) => id !== document.id), document]
      return run(workspace, documents, { ...selection, document: document.id })
    }),
  ]
}
