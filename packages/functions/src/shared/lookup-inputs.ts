import { t } from '@stackwright/language'

/** How the steps on one record find it. */
export const lookupInputs = {
  table: t.table({ title: 'Table' }),
  field_name: t.field({
    title: 'Field',
    of: 'table',
    default: 'id',
    help: 'The record is found by this field; where several match, the one with the lowest id is taken.',
  }),
  field_value: t.any({ title: 'Value', nullable: true, help: 'What the field must be. Null finds nothing.' }),
}

export const outputInput = t.constant({
  title: 'Output',
  optional: true,
  help: 'The fields to give. Left out: all but internal ones. An internal field, such as a password, is given when it is named.',
})

export const dataInput = (help: string) => t.record({ title: 'Data', of: 'table', help })

/** For new records, which need all required fields. */
export const completeDataInput = (help: string) => t.record({ title: 'Data', of: 'table', complete: true, help })
