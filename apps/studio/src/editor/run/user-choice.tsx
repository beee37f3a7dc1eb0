import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { type RecordData, useRecords } from '../../api/records.ts'
import { useDebounced } from '../../shared/use-debounced.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useEditor } from '../state/editor-context.tsx'
import type { ChosenUser } from './use-run.ts'

const nobody = '\u0000nobody'

/** As whom the run is started: nobody, or a record of the endpoint's table of users. */
export function UserChoice({
  user,
  onChange,
}: {
  user: ChosenUser | null
  onChange: (user: ChosenUser | null) => void
}) {
  const { t } = useTranslation()
  const table = useEditor((state) => (state.draft.kind === 'endpoint' ? state.draft.authentication : null))
  const [search, setSearch] = useState('')
  const [extras, setExtras] = useState(false)
  const tableId = useDocuments('table').data?.find(({ name }) => name === table)?.id
  const records = useRecords(tableId, { perPage: 50, search: useDebounced(search, 200) || undefined })
  if (table === null) return null
  const found = records.data?.items ?? []
  const options: ComboboxOption[] = [
    { value: nobody, label: t('editor.run.nobody') },
    ...found.map((record) => ({ value: String(record.id), label: nameOf(record), hint: `id ${String(record.id)}` })),
  ]
  if (user && !options.some(({ value }) => value === String(user.id)))
    options.push({ value: String(user.id), label: `${table} ${user.id}` })
  const choose = (value: string) => {
    const record = found.find(({ id }) => String(id) === value)
    if (value === nobody) onChange(null)
    else if (record) onChange({ table, id: record.id as string | number, extras: user?.extras })
  }
  return (
    <>
      <Field inline label={t('editor.run.asUser')} className="grid-cols-[6.5rem_minmax(0,1fr)]!">
        {(control) => (
          <Combobox
            {...control}
            value={user ? String(user.id) : nobody}
            onValueChange={choose}
            onSearch={setSearch}
            loading={records.isFetching}
            options={options}
            searchPlaceholder={t('editor.run.searchUser', { table })}
          />
        )}
      </Field>
      {user && (
        <div className="grid gap-1.5">
          <Button
            size="sm"
            variant="ghost"
            className="justify-self-end"
            aria-expanded={extras}
            onClick={() => setExtras(!extras)}
          >
            {extras ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            {t('editor.run.extras')}
          </Button>
          {extras && <ExtrasField user={user} onChange={onChange} />}
        </div>
      )}
    </>
  )
}

function ExtrasField({ user, onChange }: { user: ChosenUser; onChange: (user: ChosenUser) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => (user.extras ? JSON.stringify(user.extras) : ''))
  const [wrong, setWrong] = useState(false)
  const type = (text: string) => {
    setTyped(text)
    try {
      const parsed: unknown = text.trim() === '' ? undefined : JSON.parse(text)
      if (parsed === null || Array.isArray(parsed) || !['object', 'undefined'].includes(typeof parsed))
        throw new SyntaxError()
      setWrong(false)
      onChange({ ...user, extras: parsed as ChosenUser['extras'] })
    } catch {
      setWrong(true)
    }
  }
  return (
    <Field
      label={t('editor.run.extrasLabel')}
      hint={t('editor.run.extrasHint')}
      error={wrong ? t('editor.run.badJson') : undefined}
    >
      {(control) => (
        <Textarea
          {...control}
          mono
          rows={1}
          spellCheck={false}
          value={typed}
          placeholder={t('editor.run.extrasPlaceholder')}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  )
}

/** What a person would call the record: its first texts. */
function nameOf(record: RecordData): string {
  const texts = Object.entries(record).filter(
    ([name, value]) => name !== 'id' && typeof value === 'string' && value !== '',
  )
  const named = ['name', 'email'].flatMap((name) => texts.filter(([key]) => key === name))
  const shown = (named.length > 0 ? named : texts.slice(0, 1)).map(([, value]) => String(value))
  return shown.join(' · ') || String(record.id)
}
