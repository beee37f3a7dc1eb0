import type { DocumentKind } from '@stackwright/language'
import {
  bool,
  type Codec,
  choice,
  environment,
  history,
  middleware,
  middlewareDefaults,
  object,
  optionalText,
  text,
  texts,
  worked,
} from './codecs.ts'
import { cors } from './cors-codec.ts'
import { schedules } from './schedule-codec.ts'

interface PropertyLayout {
  /** The name in the text. */
  readonly text: string
  /** The field of the document. */
  readonly field: string
  readonly codec: Codec
}

/** How a kind of document stands in a text: `keyword "name" { properties, blocks }`. */
export interface DocumentLayout {
  readonly kind: DocumentKind
  readonly keyword: string
  /** The field that the name behind the keyword goes into. */
  readonly name: 'name' | 'path'
  readonly properties: readonly PropertyLayout[]
  readonly inputs?: true
  readonly stack?: true
  readonly schema?: true
  readonly tests?: true
  /** Properties of any name are kept as expressions. */
  readonly open?: true
}

const property = (name: string, codec: Codec, field = name): PropertyLayout => ({ text: name, field, codec })

const common = [property('docs', text()), property('tags', texts), property('active', bool(true))]
const kept = property('history', history)
const around = property('middleware', middleware)
const response = property('response', worked)
const program = { inputs: true, stack: true } as const

const openKinds = ['agent', 'mcp_server', 'realtime_channel'] as const
const openPrograms = ['realtime_trigger', 'workspace_trigger', 'mcp_server_trigger', 'agent_trigger'] as const

export const documentLayouts: readonly DocumentLayout[] = [
  {
    kind: 'workspace',
    keyword: 'workspace',
    name: 'name',
    properties: [
      ...common,
      kept,
      property('env', environment, 'environment'),
      property('middleware', middlewareDefaults),
      property('acceptance', object),
      property('preferences', object),
      property('realtime', object),
    ],
  },
  {
    kind: 'branch',
    keyword: 'branch',
    name: 'name',
    properties: [
      ...common,
      property('color', text()),
      property('middleware', middlewareDefaults),
      property('history', object, 'histories'),
    ],
  },
  {
    kind: 'table',
    keyword: 'table',
    name: 'name',
    properties: [...common, kept, property('auth', bool(false), 'authentication')],
    schema: true,
  },
  {
    kind: 'api_group',
    keyword: 'api_group',
    name: 'name',
    properties: [
      ...common,
      kept,
      property('canonical', text()),
      property('cors', cors),
      property('documentation', choice(['members', 'public'], 'members')),
      around,
    ],
  },
  {
    kind: 'endpoint',
    keyword: 'query',
    name: 'path',
    properties: [
      ...common,
      kept,
      property('api_group', text(), 'group'),
      property('auth', optionalText, 'authentication'),
      around,
      response,
    ],
    ...program,
    tests: true,
  },
  {
    kind: 'function',
    keyword: 'function',
    name: 'name',
    properties: [...common, kept, around, response],
    ...program,
    tests: true,
  },
  {
    kind: 'task',
    keyword: 'task',
    name: 'name',
    properties: [
      ...common,
      kept,
      around,
      property('schedule', schedules, 'schedules'),
      property('missed', choice(['skip', 'once', 'all'], 'once')),
    ],
    stack: true,
  },
  {
    kind: 'table_trigger',
    keyword: 'table_trigger',
    name: 'name',
    properties: [
      ...common,
      kept,
      property('table', text()),
      property('actions', object),
      property('datasources', texts),
    ],
    ...program,
  },
  {
    kind: 'middleware',
    keyword: 'middleware',
    name: 'name',
    properties: [
      ...common,
      kept,
      property('exception_policy', choice(['silent', 'rethrow', 'critical'], 'rethrow'), 'exceptionPolicy'),
      property('response_strategy', choice(['merge', 'replace'], 'merge'), 'responseStrategy'),
      response,
    ],
    ...program,
    tests: true,
  },
  { kind: 'addon', keyword: 'addon', name: 'name', properties: [...common, kept, response], ...program },
  {
    kind: 'tool',
    keyword: 'tool',
    name: 'name',
    properties: [...common, kept, property('instructions', text()), around, response],
    ...program,
  },
  {
    kind: 'workflow_test',
    keyword: 'workflow_test',
    name: 'name',
    properties: [...common, kept, property('datasource', optionalText)],
    stack: true,
  },
  ...openKinds.map(
    (kind): DocumentLayout => ({ kind, keyword: kind, name: 'name', properties: [...common, kept], open: true }),
  ),
  ...openPrograms.map(
    (kind): DocumentLayout => ({
      kind,
      keyword: kind,
      name: 'name',
      properties: [...common, kept, response],
      ...program,
      open: true,
    }),
  ),
]

export const layoutsByKeyword: ReadonlyMap<string, DocumentLayout> = new Map(
  documentLayouts.map((layout) => [layout.keyword, layout]),
)
export const layoutsByKind: ReadonlyMap<DocumentKind, DocumentLayout> = new Map(
  documentLayouts.map((layout) => [layout.kind, layout]),
)
