import { createApiToken, longestApiToken } from '@stackwright/contract'
import type { Command } from '../command.ts'
import { UsageComplaint } from '../complaint.ts'
import { exitCodes } from '../exit-codes.ts'
import { connectTo, serverHelp, serverOptions } from '../server-options.ts'

export const tokenCreateCommand: Command = {
  name: 'token create',
  summary: 'Makes a token with which programs, such as CI, may import and export',
  help: `Usage: stackwright token create --workspace W --name NAME [--role viewer|developer] [--days N] [options]

Prints the token, once: the server keeps only its hash. It is good for one workspace. Give it to other commands as
--token or STACKWRIGHT_TOKEN.

${serverHelp}
  --name NAME     what it is for
  --role ROLE     viewer may export, developer (the default) may also import
  --days N        for how many days it is good; 90 when left out

Exit codes: 0 done, 2 wrong usage, 3 the server refused or does not answer.`,
  options: {
    ...serverOptions,
    name: { type: 'string' },
    role: { type: 'string' },
    days: { type: 'string' },
  },
  takes: { least: 0, most: 0 },
  async run(call) {
    const name = call.text('name')
    const role = call.text('role') ?? 'developer'
    const days = call.text('days') ?? '90'
    if (name === undefined) throw new UsageComplaint('Say what the token is for: --name <name>.')
    if (role !== 'viewer' && role !== 'developer') throw new UsageComplaint('--role is viewer or developer.')
    if (!/^[1-9]\d*$/.test(days) || Number(days) > longestApiToken)
      throw new UsageComplaint(`--days is a number from 1 to ${longestApiToken}.`)
    const { client, workspace } = await connectTo(call)
    const made = await client.call(createApiToken, {
      params: { workspace: workspace.id },
      body: { name, role, days: Number(days) },
    })
    call.terminal.out(made.token)
    call.terminal.note(`${role} of ${workspace.name} until ${made.expiresAt.slice(0, 10)}. It is not shown again.`)
    return exitCodes.ok
  },
}
