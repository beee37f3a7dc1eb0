import type { KeptFileLine } from '@stackwright/contract'
import { Download, Link2, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDeleteFile } from '../../api/files.ts'
import { copyText } from '../../shared/copy-text.ts'
import { FileLink } from '../../shared/file-link.tsx'
import { formatAgo, formatBytes, formatDateTime } from '../../shared/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { confirm } from '../../ui/confirm.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { toast } from '../../ui/toast.tsx'

const columns = ['name', 'mime', 'size', 'access', 'keptBy', 'when'] as const
const cell = 'px-3.5 py-1.5 whitespace-nowrap text-muted'

export function FileTable({ files, editable }: { files: readonly KeptFileLine[]; editable: boolean }) {
  const { t } = useTranslation()
  return (
    <Card className="overflow-x-auto">
      <table className="w-full text-left">
        <thead className="border-b border-line text-sm text-muted">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3.5 py-2 font-medium whitespace-nowrap">
                {t(`files.columns.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{t('files.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {files.map((file) => (
            <tr key={file.path}>
              <td className="w-full max-w-0 px-3.5 py-1.5 font-medium">
                <FileLink file={file} />
              </td>
              <td className={`${cell} font-mono text-sm`}>{file.mime}</td>
              <td className={`${cell} text-right font-mono text-sm`}>{formatBytes(file.size)}</td>
              <td className={cell}>
                <Badge tone={file.access === 'private' ? 'warn' : 'neutral'}>
                  {t(`files.accesses.${file.access}`)}
                </Badge>
              </td>
              <td className={cell}>{file.keptBy ?? t('files.program')}</td>
              <td className={cell}>
                <time dateTime={file.createdAt} title={formatDateTime(file.createdAt)}>
                  {formatAgo(file.createdAt)}
                </time>
              </td>
              <td className="px-2 py-1.5 text-right whitespace-nowrap">
                <FileActions file={file} editable={editable} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function FileActions({ file: { name, path, url }, editable }: { file: KeptFileLine; editable: boolean }) {
  const { t } = useTranslation()
  const remove = useDeleteFile()
  const removeIt = async () => {
    const sure = await confirm({
      title: t('files.deleteTitle', { name }),
      message: t('files.deleteMessage'),
      action: t('files.deleteAction'),
      danger: true,
    })
    if (!sure) return
    remove.mutate(path, {
      onSuccess: () => toast.success(t('files.deleteDone', { name })),
      onError: (error) => toast.error(error.message),
    })
  }
  const copy = async () => {
    if (await copyText(url)) toast.success(t('common.copied'))
    else toast.error(t('common.copyFailed'))
  }
  return (
    <>
      <IconButton label={t('files.copyAddress', { name })} icon={<Link2 />} onClick={copy} />
      <a
        href={path}
        download={name}
        aria-label={t('files.download', { name })}
        title={t('files.download', { name })}
        className="inline-grid size-7.5 place-items-center rounded-md text-muted transition-colors duration-100 hover:bg-sunken hover:text-text [&_svg]:size-4"
      >
        <Download aria-hidden />
      </a>
      {editable && (
        <IconButton
          label={t('files.delete', { name })}
          icon={<Trash2 />}
          disabled={remove.isPending}
          onClick={removeIt}
        />
      )}
    </>
  )
}
