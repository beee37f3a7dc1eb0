import type { Command } from './command.ts'
import { catalogCommand } from './commands/catalog.ts'
import { checkCommand } from './commands/check.ts'
import { evalCommand } from './commands/eval.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { runCommand } from './commands/run.ts'
import { startCommand } from './commands/start.ts'
import { testCommand } from './commands/test.ts'
import { tokenCreateCommand } from './commands/token-create.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  startCommand,
  checkCommand,
  testCommand,
  runCommand,
  importCommand,
  exportCommand,
  evalCommand,
  catalogCommand,
  tokenCreateCommand,
]
