import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

export const catalogCommand: Command = {
  name: 'catalog',
  summary: 'Prints every function, filter and type as JSON',
  help: `Usage: stackwright catalog

Prints the whole catalogue as JSON: functions, filters, filters of queries, types of fields, checks of inputs.

Exit codes: 0 done, 2 wrong usage.`,
  options: {},
  takes: { least: 0, most: 0 },
  async run({ terminal }) {
    const { createCatalogue, library } = await import('@stackwright/server')
    terminal.out(JSON.stringify(createCatalogue(library)))
    return exitCodes.ok
  },
}
