import { type Test, testOf } from '@stackwright/language'
import type { Argument } from './arguments.ts'

/** Arguments as conditions, by their names. */
export const testsOf = (args: readonly Argument[]): Record<string, Test> =>
  Object.fromEntries(args.map(({ name, compiled }) => [name, compiled.test ?? testOf(compiled.read)]))
