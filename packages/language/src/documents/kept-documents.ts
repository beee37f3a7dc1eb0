import { z } from 'zod'
import { expressionSchema } from '../expressions/expression-schema.ts'
import { baseShape, nameSchema } from './base.ts'
import { programShape } from './program.ts'

const keptShape = {
  ...baseShape,
  name: nameSchema,
  /** Everything that is said of it, by the name of the property. */
  properties: z.record(z.string().min(1).max(128), expressionSchema).default({}),
}

const kept = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind), ...keptShape })
const keptProgram = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ...keptShape, ...programShape })

/** Documents that are kept whole, exported and shown, but do not run. */
export const agentSchema = kept('agent')
export const mcpServerSchema = kept('mcp_server')
export const realtimeChannelSchema = kept('realtime_channel')
export const realtimeTriggerSchema = keptProgram('realtime_trigger')
export const workspaceTriggerSchema = keptProgram('workspace_trigger')
export const mcpServerTriggerSchema = keptProgram('mcp_server_trigger')
export const agentTriggerSchema = keptProgram('agent_trigger')

export type KeptDocument =
  | z.output<typeof agentSchema>
  | z.output<typeof mcpServerSchema>
  | z.output<typeof realtimeChannelSchema>

/** Their stacks are checked like any other. */
export type KeptProgramDocument =
  | z.output<typeof realtimeTriggerSchema>
  | z.output<typeof workspaceTriggerSchema>
  | z.output<typeof mcpServerTriggerSchema>
  | z.output<typeof agentTriggerSchema>
