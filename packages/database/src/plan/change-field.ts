import type { Field, TableDocument } from '@stackwright/language'
import { columnTypeOf, type FindTable } from '../rows/column.ts'
import { qualified, quoteIdentifier } from '../sql/identifier.ts'
import { isNotNull, sqlTypeOf } from './column-definition.ts'
import { enumValues, hasForeignKey } from './constraints.ts'
import { type ColumnKind, conversion } from './conversion.ts'
import { defaultExpression } from './default-value.ts'
import { change, type TableChange } from './table-change.ts'

/** A field before and after. */
export interface FieldPair {
  readonly was: Field
  readonly is: Field
}

interface Context {
  readonly before: TableDocument
  readonly after: TableDocument
  readonly find: FindTable
  readonly schema: string
  /** Quoted, with its schema. */
  readonly table: string
}

/** Changes of type, values, default and nullability of a field that has its new name already. */
export function changeField(pair: FieldPair, context: Context): TableChange[] {
  const { was, is } = pair
  if (is === context.after.fields[0]) return []
  const { find } = context
  const isConverted =
    sqlTypeOf(was, find) !== sqlTypeOf(is, find) ||
    was.list !== is.list ||
    (was.type === 'password') !== (is.type === 'password')
  const own: FieldChange = {
    column: quoteIdentifier(is.name),
    alter: `alter table ${context.table} alter column ${quoteIdentifier(is.name)}`,
    isConverted,
    newDefault: defaultExpression(is, find),
    wasNotNull: isNotNull(context.before, was),
  }
  return [
    ...(isConverted ? [convertValues(pair, context, own)] : changeDefault(pair, context, own)),
    ...dropForeignValues(pair, context, own),
    ...changeNullability(pair, context, own),
  ]
}

/** What the parts of one field's change have to know. */
interface FieldChange {
  /** Quoted. */
  readonly column: string
  /** `alter table … alter column …` */
  readonly alter: string
  /** Whether its values become those of another type. */
  readonly isConverted: boolean
  readonly newDefault: string | undefined
  readonly wasNotNull: boolean
}

function convertValues(
  { was, is }: FieldPair,
  { find }: Context,
  { column, alter, newDefault, wasNotNull }: FieldChange,
): TableChange {
  const newType = sqlTypeOf(is, find)
  const { using, losesData } = conversion(kindOf(was, find), kindOf(is, find), column)
  return change(
    `Change the type of ${is.name} from ${describe(was)} to ${describe(is)}`,
    [
      ...(defaultExpression(was, find) === undefined ? [] : [`${alter} drop default`]),
      ...(wasNotNull ? [`${alter} drop not null`] : []),
      `${alter} type ${newType} using ${using === 'null' ? `null::${newType}` : using}`,
      ...(newDefault === undefined ? [] : [`${alter} set default ${newDefault}`]),
    ],
    { losesData, refusals: conversionRefusals(is) },
  )
}

function changeDefault({ was, is }: FieldPair, { find }: Context, { alter, newDefault }: FieldChange): TableChange[] {
  if (defaultExpression(was, find) === newDefault) return []
  return newDefault === undefined
    ? [change(`Remove the default of ${is.name}`, `${alter} drop default`)]
    : [change(`Change the default of ${is.name}`, `${alter} set default ${newDefault}`)]
}

function changeNullability(
  { is }: FieldPair,
  { after, table }: Context,
  { column, alter, isConverted, newDefault, wasNotNull }: FieldChange,
): TableChange[] {
  // A conversion has let the column be empty.
  const isNowNotNull = wasNotNull && !isConverted
  if (isNotNull(after, is) === isNowNotNull) return []
  if (isNowNotNull) return [change(`Let ${is.name} be empty`, `${alter} drop not null`)]
  const fill = newDefault === undefined ? [] : [`update ${table} set ${column} = ${newDefault} where ${column} is null`]
  return [
    change(`Require ${is.name}`, [...fill, `${alter} set not null`], {
      refusals: {
        23502: `The field ${is.name} is required, but ${after.name} has records without it; give it a default.`,
      },
    }),
  ]
}

/** Values that an enum no longer lists, and references that would point to nothing, are replaced by the default or by NULL. */
function dropForeignValues(
  { was, is }: FieldPair,
  { find, schema, table }: Context,
  { column, isConverted, newDefault }: FieldChange,
): TableChange[] {
  if (is.type === 'enum') {
    const gone = was.type === 'enum' ? (was.values ?? []).filter((value) => !is.values?.includes(value)) : ['']
    if (gone.length === 0) return []
    const clean = is.list
      ? `update ${table} set ${column} = array(select value from pg_catalog.unnest(${column}) value where value = any (${enumValues(is)})) where not ${column} <@ ${enumValues(is)}`
      : `update ${table} set ${column} = ${newDefault ?? 'null'} where ${column} <> all (${enumValues(is)})`
    return [
      change(`Empty ${is.name} where its value is no longer allowed`, clean, {
        losesData: true,
        refusals: {
          23502: `The field ${is.name} is required, but some of its values are no longer allowed; give it a default.`,
        },
      }),
    ]
  }
  if (!hasForeignKey(is) || (hasForeignKey(was) && was.table === is.table && !isConverted)) return []
  const target = is.table === undefined ? undefined : find(is.table)
  if (!target) return []
  return [
    change(
      `Empty ${is.name} where ${target.name} has no such record`,
      `update ${table} as source set ${column} = null where ${column} is not null and not exists ` +
        `(select from ${qualified(schema, target.name)} as target where target."id" = source.${column})`,
      {
        losesData: true,
        refusals: {
          23502: `The field ${is.name} is required, but some records of ${target.name} it points to are not there.`,
        },
      },
    ),
  ]
}

function kindOf(field: Field, find: FindTable): ColumnKind {
  return { type: field.type === 'password' ? 'password' : columnTypeOf(field, find), list: field.list }
}

const describe = (field: Field): string => (field.list ? `a list of ${field.type}` : field.type)

const conversionRefusals = (field: Field) => {
  const sentence = `Some values of ${field.name} cannot be read as ${field.type}; correct or empty them first.`
  return { 22007: sentence, 22008: sentence, '22P02': sentence, 22003: sentence, 23502: sentence }
}
