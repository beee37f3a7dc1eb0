import type { Finding } from '@stackwright/script'
import { printFinding } from '@stackwright/script'

/** Findings as lines, errors marked as such by their place before the last line, which counts them. */
export function findingLines(findings: readonly Finding[]): string[] {
  return findings.map((finding) =>
    finding.severity === 'error' ? printFinding(finding) : `${printFinding(finding)} (warning)`,
  )
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')

export function countsOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`
}

export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`
