import { nearestName } from '@stackwright/language'
import { type Command, readCall } from './command.ts'
import { commands } from './commands.ts'
import { Complaint, UsageComplaint } from './complaint.ts'
import { exitCodes } from './exit-codes.ts'
import { overview } from './overview.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** Runs what the words of a command line ask for. @returns the exit code */
export async function main(words: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((part, position) => words[position] === part))
  const asksForHelp = words.some((word) => word === '--help' || word === '-h')
  if (!command) return withoutCommand(words, asksForHelp, terminal)
  if (asksForHelp) {
    terminal.out(command.help)
    return exitCodes.ok
  }
  return run(command, words.slice(command.name.split(' ').length), terminal)
}

async function run(command: Command, words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await command.run(readCall(command, words, terminal))
  } catch (error) {
    if (!(error instanceof Complaint)) throw error
    terminal.note(error.message)
    if (!(error instanceof UsageComplaint)) return exitCodes.failed
    terminal.note(`${usageOf(command)}\nSee stackwright ${command.name} --help.`)
    return exitCodes.usage
  }
}

/** The first lines of its help. */
const usageOf = ({ help }: Command): string => help.slice(0, help.indexOf('\n\n'))

function withoutCommand(words: readonly string[], asksForHelp: boolean, terminal: Terminal): number {
  if (asksForHelp) {
    terminal.out(overview)
    return exitCodes.ok
  }
  const [word] = words
  terminal.note(word === undefined ? overview : `There is no command ${word}.${hint(word)} See stackwright --help.`)
  return exitCodes.usage
}

function hint(word: string): string {
  const names = commands.map(({ name }) => name)
  const meant = names.find((name) => name.startsWith(`${word} `)) ?? nearestName(word, names)
  return meant === undefined ? '' : ` Did you mean ${meant}?`
}
