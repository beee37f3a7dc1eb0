import { commands } from './commands.ts'

const width = Math.max(...commands.map(({ name }) => name.length)) + 2

/** What `stackwright --help` prints. */
export const overview = `Usage: stackwright <command> [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join('\n')}

Each command explains itself with --help.
Exit codes: 0 done, 1 something is wrong with what was asked about, 2 wrong usage, 3 it could not be done.`
