import type { Document } from '@stackwright/language'
import type { ScriptLibrary } from './library.ts'
import { printDocument } from './print/print-document.ts'

/** Documents as one text, `---` between them. The same documents give the same text, byte for byte. */
export function printScript(documents: readonly Document[], library: ScriptLibrary): string {
  const keyType = keyTypesOf(documents)
  return documents.map((document) => printDocument(document, library, keyType)).join('---\n')
}

/** Documents as files, each with a path of its own. */
export function printFiles(
  documents: readonly Document[],
  library: ScriptLibrary,
): { path: string; content: string }[] {
  const keyType = keyTypesOf(documents)
  const taken = new Set<string>()
  return documents.map((document) => {
    const path = scriptPath(document)
    let free = path
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = path.replace(/\.xs$/, `_${count}.xs`)
    taken.add(free.toLowerCase())
    return { path: free, content: printDocument(document, library, keyType) }
  })
}

const folders: Readonly<Record<Exclude<Document['kind'], 'endpoint' | 'api_group' | 'branch'>, string>> = {
  workspace: 'workspace',
  table: 'table',
  table_trigger: 'table/trigger',
  function: 'function',
  task: 'task',
  addon: 'addon',
  middleware: 'middleware',
  tool: 'ai/tool',
  agent: 'ai/agent',
  mcp_server: 'ai/mcp_server',
  agent_trigger: 'ai/agent/trigger',
  mcp_server_trigger: 'ai/mcp_server/trigger',
  realtime_channel: 'realtime/channel',
  realtime_trigger: 'realtime/trigger',
  workspace_trigger: 'workspace/trigger',
  workflow_test: 'workflow_test',
}

function scriptPath(document: Document): string {
  if (document.kind === 'branch') return 'branch.xs'
  if (document.kind === 'api_group') return `api/${fileName(document.name)}/api_group.xs`
  if (document.kind === 'endpoint')
    return `api/${fileName(document.group)}/${document.path.split('/').map(fileName).join('/')}_${document.method}.xs`
  return `${folders[document.kind]}/${document.name.split('/').map(fileName).join('/')}.xs`
}

/** Letters, digits, - and _ as they are; whatever else could mean something to a file system becomes _. */
const fileName = (name: string) => name.replace(/[^\p{L}\p{N}_-]+/gu, '_').slice(0, 80) || '_'

function keyTypesOf(documents: readonly Document[]) {
  const types = new Map(
    documents.flatMap((document) =>
      document.kind === 'table' ? [[document.name, document.fields[0]?.type === 'uuid' ? 'uuid' : 'int'] as const] : [],
    ),
  )
  return (table: string): 'int' | 'uuid' => types.get(table) ?? 'int'
}
