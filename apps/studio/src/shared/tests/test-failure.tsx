import type { TestFailure } from '@stackwright/contract'
import { stringifyJson, type Value } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'

/** Why a test has failed, with each place in which the answer is not what is expected. */
export function TestFailureView({ failure }: { failure: TestFailure }) {
  const { t } = useTranslation()
  const { message, cause, difference = [] } = failure
  const shown = (value: Value | undefined) => (value === undefined ? t('tests.nothing') : stringifyJson(value))
  return (
    <div className="grid gap-2">
      <Notice tone="bad">
        {message} {cause && t('tests.because', { document: cause.document })}
      </Notice>
      {difference.length > 0 && (
        <div className="overflow-x-auto">
          <table className="w-full text-left text-sm">
            <caption className="sr-only">{t('tests.difference')}</caption>
            <thead className="text-muted">
              <tr>
                <th className="py-0.5 pr-3 font-medium">{t('tests.difference')}</th>
                <th className="py-0.5 pr-3 font-medium">{t('tests.expected')}</th>
                <th className="py-0.5 font-medium">{t('tests.actual')}</th>
              </tr>
            </thead>
            <tbody className="font-mono text-[0.8125rem]">
              {difference.map(({ path, expected, actual }) => (
                <tr key={path.join('.')} className="border-t border-line align-top">
                  <td className="py-0.75 pr-3">{path.length === 0 ? t('tests.whole') : path.join('.')}</td>
                  <td className="py-0.75 pr-3 text-good [overflow-wrap:anywhere]">{shown(expected)}</td>
                  <td className="py-0.75 text-bad [overflow-wrap:anywhere]">{shown(actual)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
