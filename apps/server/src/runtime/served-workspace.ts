import type { WorkspaceView } from '@stackwright/engine'
import {
  type ApiGroupDocument,
  type CheckedWorkspace,
  type DecidedHistoryPolicy,
  decideHistory,
  type Host,
  type ObjectValue,
} from '@stackwright/language'
import { type Concealer, createConcealer } from './conceal.ts'
import { type Cors, createCors } from './cors.ts'
import { createHost } from './host.ts'
import type { LiveDocument, LiveWorkspace } from './live-workspace.ts'
import { createRouter, type Router } from './router.ts'
import { type RunSettings, settingsOf } from './run-settings.ts'
import type { RuntimeOptions } from './runtime-options.ts'
import { type ServedEndpoint, serveEndpoint } from './served-endpoint.ts'
import { createTokenIssuer, type TokenIssuer } from './token-issuer.ts'
import { createWorkspaceView } from './workspace-view.ts'

/** An API group that answers. */
export interface ServedGroup {
  readonly workspace: ServedWorkspace
  readonly document: ApiGroupDocument
  readonly router: Router<ServedEndpoint>
  readonly cors: Cors | undefined
  /** Which runs are kept of endpoints that say nothing of their own. */
  readonly history: DecidedHistoryPolicy
}

/** A workspace that answers, with everything prepared that requests share. */
export interface ServedWorkspace {
  readonly id: string
  readonly view: WorkspaceView & CheckedWorkspace
  readonly host: Host
  readonly tokens: TokenIssuer
  readonly environment: ObjectValue
  readonly settings: RunSettings
  /** Hides the values of environment variables in what leaves by the way. */
  readonly concealer: Concealer
  readonly groups: readonly ServedGroup[]
  /** What endpoints were compiled with: the hashes of all that they may name. */
  readonly surroundings: string
  /** By their ids. */
  readonly documents: ReadonlyMap<string, LiveDocument>
  /** Which runs are kept where nothing nearer says it. */
  readonly history: DecidedHistoryPolicy
  readonly endpoints: ReadonlyMap<string, { hash: string; served: ServedEndpoint }>
  /** Ids of all revisions but those of endpoints, in order. */
  readonly state: readonly string[]
}

/** Builds a workspace from its published documents; takes over from the one before what has not changed. */
export function serveWorkspace(
  live: LiveWorkspace,
  before: ServedWorkspace | undefined,
  options: RuntimeOptions,
): ServedWorkspace {
  const view = createWorkspaceView(live.documents.map(({ document }) => document))
  const surroundings = surroundingsOf(live.documents)
  const tokens = createTokenIssuer(live.id, view.table, options.tokens)
  const endpoints = new Map<string, { hash: string; served: ServedEndpoint }>()
  for (const { document, revisionId, hash } of live.documents) {
    if (document.kind !== 'endpoint' || !document.active) continue
    const known = before?.surroundings === surroundings ? before.endpoints.get(document.id) : undefined
    const served =
      known?.hash === hash && known.served.revisionId === revisionId
        ? known.served
        : serveEndpoint(document, revisionId, { workspaceId: live.id, view, library: options.library })
    endpoints.set(document.id, { hash, served })
  }
  // What the settings say goes before what a project brought along.
  const brought = live.documents.flatMap(({ document }) =>
    document.kind === 'workspace' ? Object.entries(document.environment).filter(([, value]) => value !== '') : [],
  )
  const environment: ObjectValue = { ...Object.fromEntries(brought), ...live.environment }
  const concealer = createConcealer(environment)
  const settings = settingsOf(live.limits ?? {}, options.ceilings ?? {})
  const files = options.files.of(live.id, settings.maxStorage)
  const groups: ServedGroup[] = []
  const workspace: ServedWorkspace = {
    id: live.id,
    view,
    host: createHost(live.id, options, tokens, concealer, files),
    tokens,
    environment,
    settings,
    concealer,
    groups,
    surroundings,
    documents: new Map(live.documents.map((each) => [each.document.id, each])),
    history: decideHistory(live.documents.find(({ document }) => document.kind === 'workspace')?.document.history),
    endpoints,
    state: stateOf(live.documents),
  }
  for (const { document } of live.documents) {
    if (document.kind !== 'api_group' || !document.active) continue
    const members = [...endpoints.values()].map(({ served }) => served)
    groups.push({
      workspace,
      document,
      router: createRouter(members.filter((endpoint) => endpoint.document.group === document.name)),
      cors: createCors(document.cors),
      history: decideHistory(document.history, workspace.history),
    })
  }
  return workspace
}

const stateOf = (documents: readonly LiveDocument[]): readonly string[] =>
  documents
    .filter(({ document }) => document.kind !== 'endpoint')
    .map(({ revisionId }) => String(revisionId))
    .sort()

function surroundingsOf(documents: readonly LiveDocument[]): string {
  return documents
    .filter(({ document }) => document.kind !== 'endpoint' && document.kind !== 'workflow_test')
    .map(({ document, hash }) => `${document.id} ${hash}`)
    .sort()
    .join('\n')
}
