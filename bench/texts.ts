/**
 * Reads 1,137 files of programs as text, one document in each, then reads and checks them as the command line does, and prints what
 * that took as JSON. With a folder behind it, those in the folder instead, each folder right below it as a project of its own.
 * Run by texts.mjs.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFiles } from '../apps/server/src/projects/check-files.ts'
import { scripts } from '../apps/server/src/script-library.ts'
import { parseDocument } from '../packages/language/src/index.ts'
import { printDocument, readScript, type ScriptFile } from '../packages/script/src/index.ts'
import { timed } from './timed.ts'
import { endpoint, table } from './typical-documents.ts'

const fileCount = 1_137
const tableCount = 20

function madeUp(): ScriptFile[][] {
  const group = { kind: 'api_group', id: '00000003-0000-4000-8000-000000000000', name: 'main', canonical: 'main' }
  const documents = [
    group,
    ...Array.from({ length: tableCount }, (_, number) => table(number)),
    ...Array.from({ length: fileCount - tableCount - 1 }, (_, number) => endpoint(number, tableCount)),
  ]
  return [
    documents.map((each, number) => ({
      file: `${number}.xs`,
      content: Buffer.from(printDocument(parseDocument(each), scripts)),
    })),
  ]
}

function projectsIn(folder: string): ScriptFile[][] {
  const projects = new Map<string, ScriptFile[]>()
  for (const path of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    if (!path.endsWith('.xs')) continue
    const [project = ''] = path.split('/')
    projects.set(project, [...(projects.get(project) ?? []), { file: path, content: readFileSync(join(folder, path)) }])
  }
  return [...projects.values()]
}

const [folder] = process.argv.slice(2)
const projects = folder === undefined ? madeUp() : projectsIn(folder)
const read = timed(() => projects.flatMap((files) => readScript(files, scripts).documents))
const checked = timed(() => projects.flatMap((files) => checkFiles(files).findings))
const errors = checked.result.filter(({ severity }) => severity === 'error')
if (folder === undefined && errors[0]) throw new Error(`The texts have mistakes: ${JSON.stringify(errors[0])}`)
const files = projects.flat()
process.stdout.write(
  JSON.stringify({
    files: files.length,
    kilobytes: Math.round(files.reduce((sum, { content }) => sum + content.length, 0) / 1_000),
    documents: read.result.length,
    readMilliseconds: read.milliseconds,
    checkMilliseconds: checked.milliseconds,
  }),
)
