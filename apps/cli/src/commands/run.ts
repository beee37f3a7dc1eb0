import { stringifyJson, type Value } from '@stackwright/language'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { readFiles } from '../read-files.ts'
import { countsOf, findingLines, hasErrors } from '../report-findings.ts'

export const runCommand: Command = {
  name: 'run',
  summary: 'Runs the jobs of a project, without a server',
  help: `Usage: stackwright run <folder|file>… [--filter TEXT]

Runs what the texts of a project declare with run.job "name" { … }, one after the other, each in empty tables of its
own on a database that is started for them and thrown away afterwards. Prints one line of JSON for each:
{"job":…,"ok":true,"value":…} or {"job":…,"ok":false,"error":{"code":…,"message":…,"place":"file:line"}}. What they log
goes to stderr.

  --filter TEXT   only jobs in whose name this is found

A job gets the environment variables that its env = ["NAME"] lists from the environment of this command. Other than
tests, jobs send requests to other servers, though to none in a private network. DATABASE_URL names a PostgreSQL to use
instead, GEOIP_DATABASE a database of the places of addresses.

Exit codes: 0 every job ended with a value, 1 a job failed, there is none, or texts have errors, 2 wrong usage,
3 something could not be read.`,
  options: { filter: { type: 'string' } },
  takes: { least: 1, most: Number.POSITIVE_INFINITY },
  async run({ positionals, text, terminal }) {
    const files = readFiles(positionals)
    terminal.progress('Starting a database …')
    const { runFiles } = await import('@stackwright/server')
    let failed = 0
    const { findings, jobs } = await runFiles(files, {
      filter: text('filter'),
      environment: process.env,
      databaseUrl: process.env.DATABASE_URL || undefined,
      geoipDatabase: process.env.GEOIP_DATABASE || undefined,
      onLog: (job, value) => terminal.note(`${job}: ${stringifyJson(value)}`),
      onResult(result) {
        if (!result.ok) failed += 1
        terminal.out(stringifyJson(result as unknown as Value))
      },
    })
    for (const line of findingLines(findings)) terminal.note(line)
    if (jobs === undefined) terminal.note(`Nothing was run: ${countsOf(findings)}.`)
    else if (jobs === 0) terminal.note('There is no job to run: no run.job "name" { … } that is asked for.')
    return failed > 0 || !jobs || hasErrors(findings) ? exitCodes.wrong : exitCodes.ok
  },
}
