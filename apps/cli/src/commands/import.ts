import { type ImportResult, importProject } from '@stackwright/contract'
import { decodeScript, type ScriptFile } from '@stackwright/script'
import type { Command } from '../command.ts'
import { UsageComplaint } from '../complaint.ts'
import { exitCodes } from '../exit-codes.ts'
import { readFiles } from '../read-files.ts'
import { counted, countsOf, findingLines } from '../report-findings.ts'
import { connectTo, serverHelp, serverOptions } from '../server-options.ts'

export const importCommand: Command = {
  name: 'import',
  summary: 'Brings a workspace of a running server to what texts say',
  help: `Usage: stackwright import <folder|file> --workspace W [options]

Shows the plan and applies it in one transaction, all of it or nothing; nothing when something cannot be read or does
not fit together. A step with an error comes along and fails when it runs. What was stored is read again and compared
before the command says that it is done.

${serverHelp}
  --canonical "Group=slug"   the address of an API group, before the text's; can be given several times
  --origin URL    pages of this origin may call the API groups, where the texts do not say who may; * for all pages;
                  can be given several times
  --dry-run       shows the plan and changes nothing
  --delete        deletes what the texts do not have, tables with their records included
  --json          the plan and the findings as JSON

Exit codes: 0 done (or nothing against it), 1 refused, 2 wrong usage, 3 the server refused or does
not answer.`,
  options: {
    ...serverOptions,
    canonical: { type: 'string', multiple: true },
    origin: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
    delete: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  takes: { least: 1, most: 1 },
  async run(call) {
    const { positionals, flag, texts, terminal } = call
    const canonicals = Object.fromEntries(texts('canonical').map(readCanonical))
    const files = readFiles(positionals)
    const unreadable = files.flatMap(findUnreadable)
    if (unreadable.length > 0) {
      for (const line of findingLines(unreadable)) terminal.out(line)
      return exitCodes.wrong
    }
    terminal.progress('Signing in …')
    const { client, workspace } = await connectTo(call)
    terminal.progress(`Importing ${counted(files.length, 'file')} into ${workspace.name} …`)
    const dryRun = flag('dry-run')
    const result = await client.call(importProject, {
      params: { workspace: workspace.id },
      body: {
        files: files.map(toProjectFile),
        canonicals,
        origins: [...texts('origin')],
        dryRun,
        delete: flag('delete'),
      },
    })
    if (flag('json')) terminal.out(JSON.stringify(result, null, 2))
    else {
      for (const { action, kind, name } of result.documents)
        if (action !== 'unchanged') terminal.out(`${action.padEnd(8)} ${kind} ${name}`)
      for (const line of findingLines(result.findings)) terminal.out(line)
      terminal.out(summaryOf(result.documents))
      terminal.note(conclusion(result, dryRun, workspace.name))
    }
    return result.refused ? exitCodes.wrong : exitCodes.ok
  },
}

function readCanonical(text: string): [string, string] {
  const at = text.lastIndexOf('=')
  if (at < 1) throw new UsageComplaint(`--canonical wants "Group=slug", not ${JSON.stringify(text)}.`)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function findUnreadable({ file, content }: ScriptFile) {
  const decoded = decodeScript(content)
  if ('text' in decoded) return []
  return [{ file, line: 1, column: 1, severity: 'error' as const, code: decoded.code, message: decoded.message }]
}

function toProjectFile({ file, content }: ScriptFile) {
  const decoded = decodeScript(content)
  return { path: file, content: 'text' in decoded ? decoded.text : '' }
}

function summaryOf(documents: readonly { readonly action: string }[]): string {
  return ['created', 'changed', 'unchanged', 'deleted']
    .map((action) => `${documents.filter((each) => each.action === action).length} ${action}`)
    .join(', ')
}

function conclusion(
  { applied, refused, findings }: Pick<ImportResult, 'applied' | 'refused' | 'findings'>,
  dryRun: boolean,
  workspace: string,
): string {
  if (applied) return `Done: ${workspace} is as the texts say (${countsOf(findings)}).`
  return dryRun && !refused
    ? `Nothing was changed: this was a dry run (${countsOf(findings)}).`
    : `Nothing was changed: ${countsOf(findings)}.`
}
