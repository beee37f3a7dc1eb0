// `npm test`: complete in itself on a fresh machine. Installs and builds what is missing, then runs every check and every
// test, to the end even when something fails, and ends with the sum of all.
import { requireBrowser } from './browser.mjs'
import { build, outdated } from './build.mjs'
import { steps, timed } from './check.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { main, Problem } from './project.mjs'
import { runTests } from './vitest-project.mjs'

await main(async () => {
  requireNode()
  await install()
  const CHROMIUM_PATH = await requireBrowser()
  const problems = []
  const attempt = async (name, step) => {
    try {
      return await timed(name, step)
    } catch (error) {
      if (!(error instanceof Problem)) console.error(error)
      problems.push(`${name}: ${error.message}`)
      return undefined
    }
  }

  for (const [name, step] of Object.entries(steps)) await attempt(name, step)
  await attempt('build', () => build(outdated()))
  const results = []
  for (const project of ['unit', 'postgres', 'e2e']) {
    results.push(await attempt(project, () => runTests(project, { CHROMIUM_PATH })))
  }

  const sum = (key) => results.reduce((total, result) => total + (result?.[key] ?? 0), 0)
  for (const name of results.flatMap((result) => result?.skipped ?? [])) console.log(`skipped: ${name}`)
  for (const problem of problems) console.log(problem)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  if (problems.length > 0 || results.some((result) => !result?.ok)) process.exitCode = 1
})
