import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Complaint, UsageComplaint } from './complaint.ts'
import type { Terminal } from './terminal.ts'

export type OptionSpecs = NonNullable<ParseArgsConfig['options']>

export interface CommandCall {
  readonly positionals: readonly string[]
  text(name: string): string | undefined
  texts(name: string): readonly string[]
  flag(name: string): boolean
  readonly terminal: Terminal
}

export interface Command {
  /** One word or two: `token create`. */
  readonly name: string
  readonly summary: string
  /** The whole text of `--help`. */
  readonly help: string
  readonly options: OptionSpecs
  /** How many things without a name it takes. */
  readonly takes: { readonly least: number; readonly most: number }
  /** @returns the exit code */
  run(call: CommandCall): Promise<number>
}

/** Reads the words behind a command's name. @throws UsageComplaint */
export function readCall(command: Command, words: readonly string[], terminal: Terminal): CommandCall {
  const { values, positionals } = parsed(command, words)
  const { least, most } = command.takes
  if (positionals.length < least) throw new UsageComplaint(`Something is missing behind ${command.name}.`)
  if (positionals.length > most)
    throw new UsageComplaint(`${command.name} takes no more than ${most}, so that ${positionals[most]} is too much.`)
  const given = values as Record<string, string | boolean | (string | boolean)[] | undefined>
  return {
    positionals,
    terminal,
    flag: (name) => given[name] === true,
    texts: (name) => [given[name] ?? []].flat().filter((value) => typeof value === 'string'),
    text(name) {
      const value = given[name]
      return typeof value === 'string' ? value : undefined
    },
  }
}

function parsed(command: Command, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: command.options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw new Complaint((error as Error).message)
    // What follows the first sentence says how to write a word that looks like an option and is none.
    throw new UsageComplaint(error.message.replace(/\. .*$/s, '.').replace(/([^.])$/, '$1.'))
  }
}
