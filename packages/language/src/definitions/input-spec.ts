import type { Expression } from '../expressions/expression.ts'
import type { Json, ObjectValue, Value } from '../values/value.ts'
import type { ScriptPlace } from './script-place.ts'

/**
 * How an argument reaches its function.
 * value: evaluated before each call and brought to its type · constant: known when the stack is compiled (a table's name, an
 * option) · element: evaluated for each element of a list, with `$this`, `$index`, `$parent` and `$result` · condition: a
 * condition on columns that the function compiles itself (to SQL) · target: the path of a variable that is written.
 */
export type InputMode = 'value' | 'constant' | 'element' | 'condition' | 'target'

/** What kinds of value an argument takes. `table`, `field`, `variable` and the kinds of documents are names the studio offers in a list. */
export type InputTypeName =
  | 'any'
  | 'int'
  | 'decimal'
  | 'number'
  | 'text'
  | 'bool'
  | 'timestamp'
  | 'object'
  | 'list'
  | 'table'
  | 'field'
  | 'function'
  | 'addon'
  | 'middleware'
  | 'task'
  | 'tool'
  | 'table_trigger'
  | 'api_group'
  | 'variable'
  | 'option'
  | 'expression'
  | 'record'
  | 'sort'
  | 'join'
  | 'columns'
  | 'addons'
  | 'duration'

export interface InputOptions {
  readonly title?: string
  readonly help?: string
  readonly optional?: boolean
  readonly nullable?: boolean
  readonly default?: Json
  /** For `field`, `record` and lists of records: the argument that names the table. */
  readonly of?: string
  /** For records: everything required has to be in it. */
  readonly complete?: boolean
  /** For an expression of a filter: it is about the value itself as `$this`, not about its elements. */
  readonly whole?: boolean
  /** Text in a language of its own, such as JavaScript. */
  readonly code?: boolean
  /** For filters: it names a key, or a path, in the value itself or in the elements of it. */
  readonly part?: 'value' | 'element'
  /** For `option`: what can be chosen. */
  readonly options?: readonly string[]
  /** Where it stands in a program's text, when that does not follow from what it is. */
  readonly script?: ScriptPlace
}

/** One declared argument; plain JSON but for the phantom type. */
export interface InputSpec<T = unknown, Mode extends InputMode = InputMode> extends InputOptions {
  readonly type: InputTypeName
  readonly mode: Mode
  readonly valueType?: T
}

type Given<T, Options> =
  | T
  | (Options extends { readonly optional: true }
      ? Options extends { readonly default: Json }
        ? never
        : undefined
      : never)
  | (Options extends { readonly nullable: true } ? null : never)

const spec =
  <T, Mode extends InputMode = 'value'>(type: InputTypeName, mode = 'value' as Mode) =>
  <const Options extends InputOptions = Record<never, never>>(
    options?: Options,
  ): InputSpec<Given<T, Options>, Mode> => ({
    type,
    mode,
    ...options,
  })

/** The argument types of definitions: `inputs: { min: t.int(), max: t.int({ optional: true }) }`. */
export const t = {
  any: spec<Value>('any'),
  int: spec<number>('int'),
  decimal: spec<number>('decimal'),
  /** A number as it is: may be a Decimal where a double would lose digits. */
  number: spec<Value>('number'),
  text: spec<string>('text'),
  bool: spec<boolean>('bool'),
  timestamp: spec<number>('timestamp'),
  object: spec<ObjectValue>('object'),
  list: spec<readonly Value[]>('list'),
  /** Column name → value; the studio offers the columns of the table that `of` names. */
  record: spec<ObjectValue>('record'),
  /** Seconds, or text such as "1h". */
  duration: spec<Value>('duration'),
  table: spec<string, 'constant'>('table', 'constant'),
  field: spec<string, 'constant'>('field', 'constant'),
  function: spec<string, 'constant'>('function', 'constant'),
  addon: spec<string, 'constant'>('addon', 'constant'),
  middleware: spec<string, 'constant'>('middleware', 'constant'),
  task: spec<string, 'constant'>('task', 'constant'),
  tool: spec<string, 'constant'>('tool', 'constant'),
  table_trigger: spec<string, 'constant'>('table_trigger', 'constant'),
  api_group: spec<string, 'constant'>('api_group', 'constant'),
  option: spec<string, 'constant'>('option', 'constant'),
  /** A list of `{ field, order }`. */
  sort: spec<readonly { field: string; order: 'asc' | 'desc' | 'rand' }[], 'constant'>('sort', 'constant'),
  /** `{ name: { table, type, where } }`: tables to join, as stored; the function takes them apart. */
  join: spec<Expression, 'condition'>('join', 'condition'),
  /** `{ name: expression on columns }`, as stored. */
  columns: spec<Expression, 'condition'>('columns', 'condition'),
  /** `[{ name, input: { post_id: $output.id }, as }]`: addons, as stored; the function takes them apart. */
  addons: spec<Expression, 'condition'>('addons', 'condition'),
  constant: spec<Json, 'constant'>('any', 'constant'),
  variable: spec<Value, 'target'>('variable', 'target'),
  element: spec<Value, 'element'>('expression', 'element'),
  condition: spec<Expression, 'condition'>('expression', 'condition'),
}

export type InputSpecs = Readonly<Record<string, InputSpec>>

/** The values a `run` receives, inferred from the declared inputs. */
export type InputValues<Inputs extends InputSpecs> = {
  readonly [Name in keyof Inputs]: Inputs[Name] extends InputSpec<infer T, infer _Mode> ? T : never
}

/** The type of a result, for completion and checks. */
export interface OutputSpec {
  readonly type: InputTypeName
  /** For lists: what their elements are. */
  readonly of?: InputTypeName
  /** There are cases in which it is null. */
  readonly nullable?: boolean
  readonly help?: string
}
