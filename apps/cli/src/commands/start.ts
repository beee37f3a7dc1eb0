import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { startScript } from '../start-script.ts'

export const startCommand: Command = {
  name: 'start',
  summary: 'Starts the server, as npm start does',
  help: `Usage: stackwright start

Builds what is missing and starts the server, which runs until it gets SIGTERM or SIGINT. Settings come from the
environment (PORT, DATA_DIR, DATABASE_URL …): see docs/guide/server.md.

Exit codes: 0 stopped in order, 1 it could not start, 2 wrong usage.`,
  options: {},
  takes: { least: 0, most: 0 },
  async run() {
    await import(startScript)
    return Number(process.exitCode ?? exitCodes.ok)
  },
}
