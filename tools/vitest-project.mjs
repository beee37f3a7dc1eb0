// Runs one project of vitest.config.ts and counts what came of its tests.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { inProject, runTool } from './project.mjs'

/** @returns {Promise<{ ok: boolean, passed: number, failed: number, skipped: string[] }>} */
export async function runTests(project, environment = {}) {
  const report = inProject('.cache', 'results', `${project}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runTool('vitest', ['run', '--project', project, ...reporters], { environment })
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: [] }
  // A run that fails with no test to blame, say for an error outside of them, is a failure all the same.
  if (code !== 0 && counted.failed === 0) counted.failed = 1
  return { ok: code === 0, ...counted }
}

/** A file that could not even be loaded counts as one failed test. */
export function count({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const having = (...statuses) => tests.filter(({ status }) => statuses.includes(status))
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  )
  return {
    passed: having('passed').length,
    failed: having('failed').length + broken.length,
    skipped: having('pending', 'skipped', 'todo', 'disabled').map(({ fullName }) => fullName),
  }
}
