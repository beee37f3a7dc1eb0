import { z } from 'zod'
import { type AddonDocument, addonSchema } from './addon.ts'
import { type ApiGroupDocument, apiGroupSchema } from './api-group.ts'
import { type BranchDocument, branchSchema } from './branch.ts'
import { type EndpointDocument, endpointSchema } from './endpoint.ts'
import { type FunctionDocument, functionSchema } from './function.ts'
import {
  agentSchema,
  agentTriggerSchema,
  type KeptDocument,
  type KeptProgramDocument,
  mcpServerSchema,
  mcpServerTriggerSchema,
  realtimeChannelSchema,
  realtimeTriggerSchema,
  workspaceTriggerSchema,
} from './kept-documents.ts'
import { type MiddlewareDocument, middlewareSchema } from './middleware.ts'
import { type TableDocument, tableSchema } from './table.ts'
import { type TableTriggerDocument, tableTriggerSchema } from './table-trigger.ts'
import { type TaskDocument, taskSchema } from './task.ts'
import { type ToolDocument, toolSchema } from './tool.ts'
import { type WorkflowTestDocument, workflowTestSchema } from './workflow-test.ts'
import { type WorkspaceDocument, workspaceSchema } from './workspace.ts'

/** Kinds whose documents hold a stack. */
export const programKinds = [
  'endpoint',
  'function',
  'task',
  'table_trigger',
  'middleware',
  'addon',
  'tool',
  'workflow_test',
  'realtime_trigger',
  'workspace_trigger',
  'mcp_server_trigger',
  'agent_trigger',
] as const

export const documentKinds = [
  'table',
  'api_group',
  ...programKinds,
  'workspace',
  'branch',
  'agent',
  'mcp_server',
  'realtime_channel',
] as const
export type DocumentKind = (typeof documentKinds)[number]
export type ProgramKind = (typeof programKinds)[number]

/** Kinds whose programs others call by name. */
export const calledKinds = ['function', 'addon', 'middleware', 'task', 'tool', 'table_trigger'] as const
export type CalledKind = (typeof calledKinds)[number]

/** Kinds that are kept and exported but do not run. */
export const keptKinds: ReadonlySet<DocumentKind> = new Set([
  'agent',
  'mcp_server',
  'realtime_channel',
  'realtime_trigger',
  'workspace_trigger',
  'mcp_server_trigger',
  'agent_trigger',
])

/** Documents that hold a stack, with inputs and a response (which some kinds always leave empty). */
export type ProgramDocument =
  | EndpointDocument
  | FunctionDocument
  | TaskDocument
  | TableTriggerDocument
  | MiddlewareDocument
  | AddonDocument
  | ToolDocument
  | WorkflowTestDocument
  | KeptProgramDocument

export type Document =
  | TableDocument
  | ApiGroupDocument
  | ProgramDocument
  | WorkspaceDocument
  | BranchDocument
  | KeptDocument

export const documentSchema = z.discriminatedUnion('kind', [
  tableSchema,
  apiGroupSchema,
  endpointSchema,
  functionSchema,
  taskSchema,
  tableTriggerSchema,
  middlewareSchema,
  addonSchema,
  toolSchema,
  workflowTestSchema,
  workspaceSchema,
  branchSchema,
  agentSchema,
  mcpServerSchema,
  realtimeChannelSchema,
  realtimeTriggerSchema,
  workspaceTriggerSchema,
  mcpServerTriggerSchema,
  agentTriggerSchema,
])

/** Whether a document holds a stack. */
export function isProgram(document: Document): document is ProgramDocument {
  return (programKinds as readonly string[]).includes(document.kind)
}

/** What a document is called in its workspace; unique within its kind. */
export function documentName(document: Document): string {
  return document.kind === 'endpoint' ? `${document.group}: ${document.method} ${document.path}` : document.name
}
