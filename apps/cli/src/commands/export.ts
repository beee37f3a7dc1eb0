import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { exportProject } from '@stackwright/contract'
import type { Command } from '../command.ts'
import { Complaint } from '../complaint.ts'
import { exitCodes } from '../exit-codes.ts'
import { counted } from '../report-findings.ts'
import { connectTo, serverHelp, serverOptions } from '../server-options.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes a workspace of a running server as texts',
  help: `Usage: stackwright export <folder> --workspace W [options]

Writes every document of the workspace as a file below the folder, which is made if it is not there. Files that are
there already are overwritten; none is deleted.

${serverHelp}

Exit codes: 0 done, 2 wrong usage, 3 a file cannot be written, the server refused or does not answer.`,
  options: serverOptions,
  takes: { least: 1, most: 1 },
  async run(call) {
    const folder = resolve(call.positionals[0] as string)
    call.terminal.progress('Reading the workspace …')
    const { client, workspace } = await connectTo(call)
    const { files } = await client.call(exportProject, { params: { workspace: workspace.id } })
    for (const { path, content } of files) write(folder, path, content)
    call.terminal.note(`${counted(files.length, 'document')} of ${workspace.name} in ${folder}.`)
    return exitCodes.ok
  },
}

function write(folder: string, path: string, content: string): void {
  const target = join(folder, path)
  const inside = relative(folder, target)
  // A server that is not what it should be does not get to write elsewhere.
  if (inside.startsWith('..') || isAbsolute(inside)) throw new Complaint(`${path} leads out of ${folder}.`)
  try {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  } catch (error) {
    throw new Complaint(`${target} cannot be written: ${(error as Error).message}.`)
  }
}
