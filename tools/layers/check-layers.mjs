// Fails on an import that layers.config.cjs does not allow.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inProject, isStarted, main, Problem } from '../project.mjs'
import { rulesOf } from './rules.mjs'

const layers = createRequire(import.meta.url)(inProject('layers.config.cjs'))

/** Each import below `baseDir` that breaks a rule, as `from → to: rule`. */
export async function violations(baseDir = inProject()) {
  const { cruise } = await import('dependency-cruiser')
  const folders = Object.values(layers.packages)
    .map(({ path }) => (existsSync(join(baseDir, path, 'src')) ? `${path}/src` : path))
    .filter((path) => existsSync(join(baseDir, path)))
  const { output } = await cruise(
    folders,
    {
      baseDir,
      ruleSet: { forbidden: rulesOf(layers) },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|generated/prisma)/' },
      // Type imports count: they make two packages one just as values do.
      tsPreCompilationDeps: true,
      moduleSystems: ['es6', 'cjs'],
    },
    { conditionNames: ['import', 'default'], exportsFields: ['exports'], extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  )
  return output.summary.violations.map(
    ({ from, to, rule, cycle }) => `${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}: ${rule.name}`,
  )
}

export async function checkLayers() {
  const found = await violations()
  if (found.length > 0) throw new Problem(`${found.join('\n')}\n\nSee layers.config.cjs.`)
}

if (isStarted(import.meta.url)) await main(checkLayers)
