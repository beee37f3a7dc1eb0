import type { TokenAudience } from '@stackwright/auth'
import { compileProgram, type Program, type WorkspaceView } from '@stackwright/engine'
import {
  argumentOutOfRange,
  type EndpointDocument,
  isFileType,
  type Library,
  type ObjectValue,
  type TableDocument,
  tableUnknown,
} from '@stackwright/language'
import type { LiveDocument } from './live-workspace.ts'
import type { Route } from './router.ts'
import { compileTextInputs, type TextInputs } from './text-inputs.ts'
import { dataSource } from './token-issuer.ts'

/** An endpoint that answers: its document and what was prepared from it. */
export interface ServedEndpoint extends Route {
  readonly document: EndpointDocument
  readonly revisionId: LiveDocument['revisionId']
  /** Compiled at the first call, then kept. */
  readonly program: () => Program
  /** Whose tokens are asked for; null when anyone may call. Fails when the table is not there, so that nobody may. */
  readonly audience: () => TokenAudience | null
  /** Names of the path's parameters, in order. */
  readonly parameters: readonly string[]
  readonly completeTexts: (inputs: TextInputs) => ObjectValue
  /** Names of the inputs that take uploads. */
  readonly files: ReadonlySet<string>
  /** Runs since it is served: every n-th may be kept. */
  readonly runs: { count: number }
}

export interface EndpointContext {
  readonly workspaceId: string
  readonly view: WorkspaceView
  readonly library: Library
}

export function serveEndpoint(
  document: EndpointDocument,
  revisionId: LiveDocument['revisionId'],
  { workspaceId, view, library }: EndpointContext,
): ServedEndpoint {
  const audience = readAudience(document.authentication, workspaceId, view.table)
  let program: Program | undefined
  return {
    document,
    revisionId,
    method: document.method,
    path: document.path,
    program() {
      program ??= compileProgram(document, view, library)
      return program
    },
    audience,
    parameters: [...document.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string),
    completeTexts: compileTextInputs(document.inputs),
    files: new Set(document.inputs.filter(({ type }) => isFileType(type)).map(({ name }) => name)),
    runs: { count: 0 },
  }
}

/** Whose tokens an endpoint asks for. */
export function readAudience(
  authentication: string | null,
  workspace: string,
  table: (name: string) => TableDocument | undefined,
): () => TokenAudience | null {
  if (authentication === null) return () => null
  const document = table(authentication)
  if (!document?.authentication)
    return () => {
      if (!document) throw tableUnknown({ name: authentication })
      const reason = `asks for users of ${authentication}, a table that has no authentication.`
      throw argumentOutOfRange({ name: 'authentication', reason })
    }
  const audience = { workspace, table: document.id, dataSource }
  return () => audience
}
