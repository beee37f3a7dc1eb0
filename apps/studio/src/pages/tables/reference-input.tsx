import { type ComponentProps, useId } from 'react'
import { useDocuments } from '../../api/documents.ts'
import { type RecordData, useRecords } from '../../api/records.ts'

/** The first text of a record that says who or what it is. */
function titleOf(record: RecordData): string {
  const text = Object.entries(record).find(
    ([name, value]) => name !== 'id' && typeof value === 'string' && value !== '',
  )
  return text ? String(text[1]) : ''
}

/** The key of a record of another table; suggests that table's records. */
export function ReferenceInput({ table, ...rest }: ComponentProps<'input'> & { table: string }) {
  const id = useId()
  const target = useDocuments('table').data?.find(({ name }) => name === table)
  const records = useRecords(target?.id, { perPage: 100 })
  return (
    <>
      <input {...rest} list={id} autoComplete="off" />
      <datalist id={id}>
        {records.data?.items.map((record) => (
          <option key={String(record.id)} value={String(record.id)}>
            {titleOf(record)}
          </option>
        ))}
      </datalist>
    </>
  )
}
