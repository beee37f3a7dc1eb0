import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { openShortcuts, useCommands } from './commands.ts'

function Group({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-semibold tracking-wider text-faint uppercase">{title}</h3>
      <dl>
        {rows.map(([keys, what]) => (
          <div
            key={keys + what}
            className="flex items-center justify-between gap-3 border-b border-line py-1 last:border-0"
          >
            <dt>{what}</dt>
            <dd className="flex shrink-0 gap-1">
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function ShortcutsDialog() {
  const { t } = useTranslation()
  const { shortcuts: open, pages } = useCommands()
  const page = Object.values(pages)
    .flat()
    .filter((command) => command.shortcut)
    .map((command) => [command.shortcut ?? '', command.title] as const)
  return (
    <Dialog open={open} onOpenChange={openShortcuts} title={t('shell.shortcuts.title')} width="lg">
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <div className="grid content-start gap-5">
          <Group
            title={t('shell.shortcuts.everywhere')}
            rows={[
              ['Ctrl K', t('shell.shortcuts.palette')],
              ['?', t('shell.shortcuts.help')],
              ['Esc', t('shell.shortcuts.close')],
            ]}
          />
          {page.length > 0 && <Group title={t('shell.shortcuts.page')} rows={page} />}
          <Group
            title={t('shell.shortcuts.grid')}
            rows={[
              ['← ↑ ↓ →', t('shell.shortcuts.move')],
              ['Home End', t('shell.shortcuts.ends')],
              ['Enter', t('shell.shortcuts.editCell')],
              ['Tab', t('shell.shortcuts.nextCell')],
              ['Esc', t('shell.shortcuts.cancelCell')],
              ['Space', t('shell.shortcuts.selectRow')],
              ['Delete', t('shell.shortcuts.deleteRows')],
            ]}
          />
        </div>
        <Group
          title={t('shell.shortcuts.stack')}
          rows={[
            ['↑ ↓', t('shell.shortcuts.stackMove')],
            ['Enter', t('shell.shortcuts.stackOpen')],
            ['/', t('shell.shortcuts.stackAdd')],
            ['Delete', t('shell.shortcuts.stackDelete')],
            ['Alt ↑ ↓', t('shell.shortcuts.stackUp')],
            ['Ctrl Z', t('shell.shortcuts.stackUndo')],
            ['Ctrl Shift Z', t('shell.shortcuts.stackRedo')],
            ['Ctrl Enter', t('shell.shortcuts.stackRun')],
            ['Ctrl S', t('shell.shortcuts.stackSave')],
          ]}
        />
      </div>
    </Dialog>
  )
}
