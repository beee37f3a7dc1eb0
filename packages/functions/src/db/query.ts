import { compileAggregate } from '@stackwright/database'
import {
  binary,
  constant,
  defineFunction,
  filter,
  object,
  type Run,
  reference,
  type StepClosure,
  type StepParts,
  t,
  type Value,
} from '@stackwright/language'
import { addonInput } from '../shared/addons.ts'
import { stored } from '../shared/example.ts'
import { outputInput } from '../shared/lookup-inputs.ts'
import { perPageHelp, stepPaging } from '../shared/paging.ts'
import { queryRows, queryValues, stepComputed, stepJoins, withinArgument } from '../shared/query-parts.ts'
import { shapeOfQuery } from '../shared/query-shape.ts'
import { batchedSelect, everything, mostRecords, selectStep, stepSort } from '../shared/select-step.ts'
import { stepTable } from '../shared/step-table.ts'

export default defineFunction({
  name: 'db.query',
  title: 'Query all records',
  summary:
    'The records of a table that meet a condition: as a list, in pages, one at a time, the first one, their count, whether there is any, or what is worked out of groups of them.',
  sentence: 'Query {table} where {where}, sorted by {sort}, as {return}',
  family: 'data',
  icon: 'database',
  common: true,
  keywords: [
    'select',
    'list',
    'search',
    'filter',
    'count',
    'exists',
    'rows',
    'paging',
    'join',
    'sum',
    'group',
    'stream',
  ],
  inputs: {
    table: t.table({ title: 'Table' }),
    where: t.condition({
      title: 'Where',
      optional: true,
      of: 'table',
      help: 'A condition on fields. Operators that end in ? are no condition when their right side is null.',
    }),
    join: t.join({
      title: 'Join',
      optional: true,
      of: 'table',
      help: 'Other tables, by a name for each: { author: { table: "user", type: "left", where: $db.post.user_id == $db.author.id } }. The type is inner, left or right; inner when left out. Their fields come into the result through Computed fields.',
    }),
    eval: t.columns({
      title: 'Computed fields',
      optional: true,
      of: 'table',
      help: 'Name and expression on fields, each: { author_name: $db.author.name, year: $db.created_at|timestamp_year }.',
    }),
    sort: t.sort({
      title: 'Sort',
      optional: true,
      of: 'table',
      help: 'By fields or computed fields; rand gives any order.',
    }),
    return: t.option({
      title: 'Return',
      options: ['list', 'single', 'count', 'exists', 'aggregate', 'stream'],
      default: 'list',
      script: { path: ['return', 'type'] },
      help: 'A stream is for loops: it needs no room, however many records there are.',
    }),
    distinct: t.option({
      title: 'Distinct',
      options: ['yes', 'no'],
      default: 'no',
      script: { path: ['return', 'distinct'], others: [['distinct']] },
      help: 'Whether what is alike in all that is given comes once.',
    }),
    group: t.columns({
      title: 'Group by',
      script: { path: ['return', 'group'], others: [['group']] },
      optional: true,
      of: 'table',
      help: 'For aggregate: name and expression on fields, each. Left out, all records are one group.',
    }),
    aggregate: t.columns({
      title: 'Aggregates',
      script: { path: ['return', 'eval'], others: [['aggregate']] },
      optional: true,
      of: 'table',
      help: 'For aggregate: name and expression, each, with count, count_distinct, sum, avg, min, max, to_list or to_distinct_list: { total: $db.amount|sum }.',
    }),
    page: t.int({
      title: 'Page',
      script: { path: ['return', 'paging', 'page'] },
      optional: true,
      nullable: true,
      help: 'From 1. With a page or a page size the answer is a page.',
    }),
    per_page: t.int({
      title: 'Records per page',
      optional: true,
      nullable: true,
      script: { path: ['return', 'paging', 'per_page'] },
      help: perPageHelp,
    }),
    totals: t.bool({
      title: 'Totals',
      optional: true,
      default: false,
      script: { path: ['return', 'paging', 'totals'] },
      help: 'Count all records and pages as well.',
    }),
    metadata: t.bool({
      title: 'About the page',
      optional: true,
      default: true,
      script: { path: ['return', 'paging', 'metadata'] },
      help: 'Whether the answer says which page it is and if there are more; otherwise it is the list of its records.',
    }),
    output: outputInput,
    addon: addonInput,
  },
  output: {
    type: 'any',
    help: 'By return: a list of records or a page of it, a record or null, a number, true or false, a list of groups, a stream.',
  },
  pure: true,
  examples: [
    {
      inputs: { table: 'user', sort: [{ field: 'name', order: 'desc' }], output: ['name'] },
      output: [{ name: 'Bob' }, { name: 'Ada' }],
    },
    { inputs: { table: 'user', return: 'count' }, output: 2 },
    { inputs: { table: 'user', return: 'exists' }, output: true },
    { inputs: { table: 'user', return: 'single', output: ['id'] }, output: { id: 1 } },
    {
      title: 'In pages',
      inputs: { table: 'user', page: 2, per_page: 1, totals: true, output: ['id'] },
      output: {
        itemsReceived: 1,
        curPage: 2,
        nextPage: null,
        prevPage: 1,
        offset: 1,
        perPage: 1,
        itemsTotal: 2,
        pageTotal: 2,
        items: [{ id: 2 }],
      },
    },
    {
      title: 'Only the records of a page',
      inputs: { table: 'user', page: 1, per_page: 1, totals: true, metadata: false, output: ['id'] },
      output: [{ id: 1 }],
    },
    {
      title: 'With a condition and a computed field',
      inputs: {
        table: 'user',
        where: stored(binary(reference('db', 'role'), '==', constant('admin'))),
        eval: stored(object({ shout: filter(reference('db', 'name'), 'to_upper') })),
        output: ['shout'],
      },
      output: [{ shout: 'BOB' }],
    },
    {
      title: 'By groups',
      inputs: {
        table: 'user',
        return: 'aggregate',
        group: stored(object({ role: reference('db', 'role') })),
        aggregate: stored(object({ users: filter(reference('db', 'id'), 'count') })),
      },
      output: [
        { role: 'admin', users: 1 },
        { role: 'member', users: 1 },
      ],
    },
    {
      title: 'Beside another table',
      inputs: {
        table: 'user',
        join: stored(
          object({
            other: object({
              table: constant('user'),
              where: binary(reference('db', 'user', 'id'), '<', reference('db', 'other', 'id')),
            }),
          }),
        ),
        eval: stored(object({ before: reference('db', 'other', 'name') })),
        output: ['name', 'before'],
      },
      output: [{ name: 'Ada', before: 'Bob' }],
    },
    {
      title: 'An aggregate that is none',
      inputs: {
        table: 'user',
        return: 'aggregate',
        aggregate: stored(object({ name: reference('db', 'name') })),
      },
      fails: 'CONDITION.INVALID',
    },
    { title: 'Before the first page', inputs: { table: 'user', page: 0 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    { title: 'No list of fields', inputs: { table: 'user', output: 'name' }, fails: 'ARGUMENT.WRONG_TYPE' },
    { title: 'Sorted by nothing', inputs: { table: 'user', sort: ['name'] }, fails: 'ARGUMENT.WRONG_TYPE' },
    {
      title: 'In any order',
      inputs: { table: 'user', sort: [{ field: 'id', order: 'rand' }], return: 'count' },
      output: 2,
    },
    { title: 'No such field', inputs: { table: 'user', output: ['nickname'] }, fails: 'COLUMN.UNKNOWN' },
  ],
  shape: shapeOfQuery,
  compile(parts) {
    return parts.constants.return === 'aggregate' ? aggregated(parts) : selectStep(parts)
  },
  batch: batchedSelect,
})

function aggregated(parts: StepParts): StepClosure {
  const query = compileAggregate(stepTable(parts), {
    where: parts.conditions.where,
    joins: stepJoins(parts),
    group: stepComputed(parts, 'group'),
    aggregates: stepComputed(parts, 'aggregate'),
    sort: stepSort(parts),
    within: withinArgument(parts),
  })
  const values = queryValues(parts, query.parameters)
  const list = async (run: Run, given: readonly unknown[], limit: number, offset: number) =>
    (await queryRows(run, query.list(given, limit, offset))) as readonly Value[]
  const count = async (run: Run, given: readonly unknown[]) =>
    Number((await queryRows(run, query.count(given)))[0]?.count ?? 0)
  const paged = stepPaging(parts, { list, count })
  if (paged) return (run) => paged(run, values(run))
  return async (run) => everything(await list(run, values(run), mostRecords + 1, 0))
}
