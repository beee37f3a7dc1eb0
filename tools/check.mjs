// `npm run check`: everything that can be said about the code without PostgreSQL and a browser, quickest first.
import { checkLicences } from './check-licences.mjs'
import { generate } from './generate.mjs'
import { checkLayers } from './layers/check-layers.mjs'
import { isStarted, main, Problem, runTool } from './project.mjs'
import { runTests } from './vitest-project.mjs'

const tool = async (name, parameters) => {
  if ((await runTool(name, parameters)) !== 0) throw new Problem(`${name} found something, see above.`)
}

/** Each step throws a Problem when it finds something. */
export const steps = {
  generate,
  types: () => tool('tsc', ['--project', 'tsconfig.json']),
  style: () => tool('biome', ['check', '--error-on-warnings', '.']),
  layers: checkLayers,
  licences: checkLicences,
}

/** Runs one step and says how long it took. */
export async function timed(name, step) {
  const start = performance.now()
  try {
    return await step()
  } finally {
    console.log(`${name.padEnd(10)} ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
}

async function check() {
  for (const [name, step] of Object.entries(steps)) await timed(name, step)
  const { ok } = await timed('unit', () => runTests('unit'))
  if (!ok) throw new Problem('Unit tests failed, see above.')
}

if (isStarted(import.meta.url)) await main(check)
