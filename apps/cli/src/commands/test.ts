import { writeFileSync } from 'node:fs'
import { stringifyJson, type Value } from '@stackwright/language'
import type { Command } from '../command.ts'
import { Complaint } from '../complaint.ts'
import { exitCodes } from '../exit-codes.ts'
import { junitOf } from '../junit.ts'
import { readFiles } from '../read-files.ts'
import { countsOf, findingLines, hasErrors } from '../report-findings.ts'
import { testTree } from '../test-tree.ts'

export const testCommand: Command = {
  name: 'test',
  summary: 'Runs the tests of a project, without a server',
  help: `Usage: stackwright test <folder|file> [--filter TEXT] [--tag TAG] [--json] [--junit FILE]

Runs the unit and workflow tests of a project on a database that is started for them and thrown away afterwards. Prints
a tree with times, on a failure the difference and the place, and last "N passed, N failed".

  --filter TEXT   only tests in whose name, or whose document's name, this is found
  --tag TAG       only tests of documents, and workflow tests, that have this tag
  --json          the report as JSON
  --junit FILE    writes the results for CI systems, too

DATABASE_URL names a PostgreSQL to use instead, GEOIP_DATABASE a database of the places of addresses.

Exit codes: 0 all passed, 1 tests failed or texts have errors, 2 wrong usage, 3 something could not be read or written.`,
  options: {
    filter: { type: 'string' },
    tag: { type: 'string' },
    json: { type: 'boolean' },
    junit: { type: 'string' },
  },
  takes: { least: 1, most: 1 },
  async run({ positionals, text, flag, terminal }) {
    const files = readFiles(positionals)
    terminal.progress('Starting a database …')
    const { testFiles } = await import('@stackwright/server')
    let ended = 0
    const { findings, report, placeOf } = await testFiles(files, {
      filter: text('filter'),
      tag: text('tag'),
      databaseUrl: process.env.DATABASE_URL || undefined,
      geoipDatabase: process.env.GEOIP_DATABASE || undefined,
      onResult: ({ name }) => terminal.progress(`${++ended} ${name}`),
    })
    for (const line of findingLines(findings)) terminal.note(line)
    if (!report) {
      terminal.note(`Nothing was run: ${countsOf(findings)}.`)
      return exitCodes.wrong
    }
    const junit = text('junit')
    if (junit !== undefined) write(junit, junitOf(report))
    if (flag('json')) terminal.out(stringifyJson(report as unknown as Value))
    else {
      for (const line of testTree(report, placeOf)) terminal.out(line)
      terminal.out(`${report.passed} passed, ${report.failed} failed`)
    }
    return report.failed > 0 || hasErrors(findings) ? exitCodes.wrong : exitCodes.ok
  },
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new Complaint(`${path} cannot be written: ${(error as Error).message}.`)
  }
}
