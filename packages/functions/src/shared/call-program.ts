import { type CalledKind, type FunctionDefinition, isObject, type ObjectValue, t } from '@stackwright/language'
import { readerOf } from './parts.ts'

/** What a program is given that a test calls. It may be anything: that something is refused can be what is tested. */
export const callInput = t.object({ title: 'Inputs', optional: true, nullable: true, default: {}, help: 'By name.' })

/** The code of a step that calls another program of the workspace, named by the argument of that name. */
export function callProgram(kind: CalledKind, argument: string): FunctionDefinition['compile'] {
  return (parts) => {
    const call = parts.program(kind, String(parts.constants[argument]))
    const input = readerOf(parts, 'input')
    return (run) => {
      const given = input(run)
      return call(run, isObject(given) ? given : none)
    }
  }
}

const none: ObjectValue = Object.freeze({})
