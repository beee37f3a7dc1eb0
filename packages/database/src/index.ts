/**
 * Tables as data become real PostgreSQL tables here: field types, plans of changes, conditions compiled to SQL, records read and
 * written. The only package that talks to PostgreSQL for workspaces; knows nothing of steps, HTTP or the platform's own tables.
 */

export { directValue } from './direct-query/direct-value.ts'
export { type DirectQuery, parseDirectQuery } from './direct-query/parse-direct-query.ts'
export { fieldTypes } from './generated/fields.ts'
export { queryFilters } from './generated/query-filters.ts'
export { applyPlan, type StatementRunner } from './plan/apply-plan.ts'
export { planTable } from './plan/plan-table.ts'
export type { TableChange } from './plan/table-change.ts'
export { type AggregateOptions, type CompiledAggregate, compileAggregate } from './query/aggregate.ts'
export {
  bulkInsertStatement,
  bulkUpdateStatements,
  type ConditionalChange,
  compileConditionalChange,
  deleteAllStatement,
  restartStatement,
} from './query/bulk.ts'
export type { Computed } from './query/computed.ts'
export type { Join, Within } from './query/from.ts'
export { jsonRows } from './query/json-rows.ts'
export { type Lookup, lookupBy, oneRecord } from './query/lookup.ts'
export type { Parameter, PreparedQuery } from './query/parameters.ts'
export { type CompiledSelect, compileSelect, type SelectOptions, type SortKey } from './query/select.ts'
export { namedStatement } from './query/statement.ts'
export { counterStatement, insertStatements, updateStatements } from './query/write.ts'
export {
  createRecordStore,
  type RecordPage,
  type RecordQuery,
  type RecordStore,
  type RecordStoreOptions,
  type RecordTriggers,
} from './records/record-store.ts'
export { type BoundTable, bindTable, columnNamed } from './rows/bound-table.ts'
export { type Column, columnOf, type FindTable } from './rows/column.ts'
export type { RecordFiles } from './rows/file-addresses.ts'
export { createRecordReader, type ReadRecord, type RecordContext, type RecordReader } from './rows/record-reader.ts'
export { type Selection, selectionOf } from './rows/selection.ts'
export { quoteIdentifier } from './sql/identifier.ts'
export { databaseFailure } from './workspace/database-failure.ts'
export {
  openWorkspaceDatabase,
  type Row,
  type WorkspaceDatabase,
  type WorkspaceDatabaseOptions,
} from './workspace/open-workspace-database.ts'
export { dropWorkspace, provisionWorkspace, type WorkspaceAccess } from './workspace/provision-workspace.ts'
