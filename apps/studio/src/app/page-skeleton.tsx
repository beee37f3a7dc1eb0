import { useTranslation } from 'react-i18next'
import { Skeleton, SkeletonList } from '../ui/skeleton.tsx'

/** What a page looks like before its code or its data is there. */
export function PageSkeleton() {
  const { t } = useTranslation()
  return (
    <div className="mx-auto max-w-4xl px-7 pt-5 max-md:px-4">
      <Skeleton className="mb-5 h-6 w-48" />
      <SkeletonList label={t('common.loading')} rows={5} />
    </div>
  )
}
