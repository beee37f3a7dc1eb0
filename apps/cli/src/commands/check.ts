import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { readFiles } from '../read-files.ts'
import { counted, countsOf, findingLines, hasErrors } from '../report-findings.ts'

export const checkCommand: Command = {
  name: 'check',
  summary: 'Reads and checks texts, without a server',
  help: `Usage: stackwright check <folder|file>… [--json]

Reads the texts (*.xs) of a project, checks them together and prints each finding as file:line:column code message.

  --json   {"documents":12,"findings":[{file,line,column,code,message,severity}]}

Exit codes: 0 no errors (there may be warnings), 1 errors, 2 wrong usage, 3 something could not be read.`,
  options: { json: { type: 'boolean' } },
  takes: { least: 1, most: Number.POSITIVE_INFINITY },
  async run({ positionals, flag, terminal }) {
    const files = readFiles(positionals)
    terminal.progress(`Checking ${counted(files.length, 'file')} …`)
    const { checkFiles } = await import('@stackwright/server')
    const { documents, findings } = checkFiles(files)
    if (flag('json')) terminal.out(JSON.stringify({ documents: documents.length, findings }, null, 2))
    else {
      for (const line of findingLines(findings)) terminal.out(line)
      terminal.note(`${counted(documents.length, 'document')}: ${countsOf(findings)}`)
    }
    return hasErrors(findings) ? exitCodes.wrong : exitCodes.ok
  },
}
