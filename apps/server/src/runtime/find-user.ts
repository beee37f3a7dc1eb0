import { namedStatement, quoteIdentifier } from '@stackwright/database'
import { type Host, type TableDocument, unauthorized, type Value } from '@stackwright/language'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const wholeNumber = /^-?\d{1,18}$/

/** The key of a record that exists; fails with AUTH.UNAUTHORIZED otherwise. */
export async function findUser(host: Host, table: TableDocument, id: Value): Promise<Value> {
  const text = String(id)
  const shape = table.fields[0]?.type === 'uuid' ? uuid : wholeNumber
  const statement = namedStatement(`select "id" from ${quoteIdentifier(table.name)} where "id" = $1`)
  const [record] = shape.test(text) ? await host.database.query(statement, [text]) : []
  if (!record) throw unauthorized({ reason: `There is no record ${text.slice(0, 60)} in ${table.name}.` })
  return record.id as Value
}
