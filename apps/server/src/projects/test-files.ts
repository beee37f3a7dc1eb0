import type { TestReport, TestResult } from '@stackwright/contract'
import type { Finding, ScriptFile } from '@stackwright/script'
import { createLogger } from '../logging/logger.ts'
import { testProject } from '../tests/test-project.ts'
import { checkFiles } from './check-files.ts'

export interface TestFilesOptions {
  /** Only tests in whose name, or whose document's name, this is found. */
  readonly filter?: string | undefined
  readonly tag?: string | undefined
  readonly onResult?: ((result: TestResult) => void) | undefined
  /** A PostgreSQL to use instead of one that is started for the tests. */
  readonly databaseUrl?: string | undefined
  /** Path of a database of places. */
  readonly geoipDatabase?: string | undefined
}

export interface TestedFiles {
  readonly findings: readonly Finding[]
  /** Undefined when the texts cannot be taken: nothing was run. */
  readonly report: TestReport | undefined
  /** `file:line` of a step of a document, as far as the texts have it. */
  placeOf(documentId: string, step: string | undefined): string | undefined
}

/** Runs the tests in the texts of a project on a database of their own, without a server. */
export async function testFiles(
  files: readonly ScriptFile[],
  { onResult, ...options }: TestFilesOptions = {},
): Promise<TestedFiles> {
  const { documents, findings, refused, placeOf } = checkFiles(files)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const tested = {
    findings,
    placeOf(documentId: string, step: string | undefined) {
      const document = byId.get(documentId)
      const place = document && placeOf(document)
      return place && `${place.file}:${(step === undefined ? undefined : place.step(step)?.line) ?? place.line}`
    },
  }
  if (refused) return { ...tested, report: undefined }
  const log = createLogger({ logLevel: 'fatal' })
  return { ...tested, report: await testProject({ documents }, { log, ...options, ...(onResult && { onResult }) }) }
}
