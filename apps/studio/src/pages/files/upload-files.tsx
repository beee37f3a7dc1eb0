import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeepFile } from '../../api/files.ts'
import { AccessChoice, type FileAccess } from '../../shared/access-choice.tsx'
import { ChooseFiles } from '../../shared/choose-files.tsx'
import { toast } from '../../ui/toast.tsx'

/** Keeps files of this computer, one after the other. */
export function UploadFiles() {
  const { t } = useTranslation()
  const [access, setAccess] = useState<FileAccess>('public')
  const keep = useKeepFile()
  const upload = async (files: readonly File[]) => {
    try {
      for (const file of files) await keep.mutateAsync({ file, access })
      toast.success(t('files.uploaded', { count: files.length, name: files[0]?.name ?? '' }))
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      <AccessChoice value={access} onChange={setAccess} className="h-7.5" />
      <ChooseFiles
        variant="primary"
        label={keep.isPending ? t('files.uploading') : t('files.upload')}
        multiple
        busy={keep.isPending}
        onChoose={upload}
      />
    </>
  )
}
