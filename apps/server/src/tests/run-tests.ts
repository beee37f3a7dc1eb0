import type { TestReport, TestResult } from '@stackwright/contract'
import { findTests, type TestSelection } from './find-tests.ts'
import { openTestRun, type TestedWorkspace, type TestServices } from './open-test-run.ts'
import { runTest } from './run-test.ts'

export interface TestRunOptions extends TestSelection {
  readonly allTraces?: boolean
  /** Told of each test as soon as it has ended. */
  readonly onResult?: (result: TestResult) => void
}

/** Tests that run at the same time: more would take connections from requests. */
const sideBySide = 4

/**
 * Runs the tests in a workspace's documents, as they are given and nowhere served: each in empty tables of its own, without a way to
 * other servers, and with tokens that are good for nothing else.
 */
export async function runTests(
  tested: TestedWorkspace,
  services: TestServices,
  options: TestRunOptions = {},
): Promise<TestReport> {
  const start = performance.now()
  const found = findTests(tested.documents, options)
  const { close, ...run } = await openTestRun(tested, services)
  const surroundings = { ...run, allTraces: options.allTraces ?? false }
  const results: TestResult[] = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < found.length; index = next++) {
      const test = found[index]
      if (!test) return
      const result = await runTest(test, surroundings)
      results[index] = result
      options.onResult?.(result)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(sideBySide, found.length) }, work))
  } finally {
    await close()
  }
  const passed = results.filter((result) => result.passed).length
  return {
    passed,
    failed: results.length - passed,
    duration: Math.round((performance.now() - start) * 1000),
    results,
  }
}
