import type { TestReport } from '@stackwright/contract'
import type { TestedWorkspace } from './open-test-run.ts'
import { type PassingServicesOptions, withPassingServices } from './passing-services.ts'
import { runTests, type TestRunOptions } from './run-tests.ts'

export interface TestProjectOptions extends TestRunOptions, PassingServicesOptions {}

/** Runs the tests of documents that are on no server: everything they need is started for them, and gone afterwards. */
export function testProject(
  project: Omit<TestedWorkspace, 'id'>,
  { log, databaseUrl, geoipDatabase, ...options }: TestProjectOptions,
): Promise<TestReport> {
  return withPassingServices({ log, databaseUrl, geoipDatabase }, (services, id) =>
    runTests({ id, ...project }, services, options),
  )
}
