/**
 * Reads and compiles 1,000 endpoints with stacks as people build them, some ten steps each, and prints what that took as JSON.
 * Run by compile.mjs, with the garbage collector exposed.
 */
import { library } from '../apps/server/src/library.ts'
import { compileProgram, type WorkspaceView } from '../packages/engine/src/index.ts'
import { type ProgramDocument, parseDocument, type TableDocument, walkSteps } from '../packages/language/src/index.ts'
import { timed } from './timed.ts'
import { endpoint, table } from './typical-documents.ts'

const count = 1_000
const tableCount = 20

const collect = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const tables = new Map(
  Array.from({ length: tableCount }, (_, number) => {
    const document = parseDocument(table(number)) as TableDocument
    return [document.name, document] as const
  }),
)
const view: WorkspaceView = { table: (name) => tables.get(name), function: () => undefined }
const texts = Array.from({ length: count }, (_, number) => JSON.stringify(endpoint(number, tableCount)))

const read = timed(() => texts.map((text) => parseDocument(JSON.parse(text)) as ProgramDocument))
const before = collect()
const compiled = timed(() => read.result.map((document) => compileProgram(document, view, library)))
const megabytes = Math.round((collect() - before) / 1e5) / 10

const problems = compiled.result.flatMap((program) => program.problems)
if (problems.length > 0) throw new Error(`The endpoints have problems: ${JSON.stringify(problems[0])}`)
const steps = read.result.reduce((sum, { stack }) => sum + [...walkSteps(stack)].length, 0)
process.stdout.write(
  JSON.stringify({
    endpoints: compiled.result.length,
    steps,
    readMilliseconds: read.milliseconds,
    compileMilliseconds: compiled.milliseconds,
    megabytes,
  }),
)
