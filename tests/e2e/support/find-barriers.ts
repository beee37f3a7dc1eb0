import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { picture } from './browser.ts'

/** A rule of axe that the page breaks, and where. */
export interface Barrier {
  readonly theme: 'light' | 'dark'
  readonly rule: string
  readonly where: readonly string[]
}

/**
 * What axe has against the page as it stands, in both themes: the theme changes in place, so that the page is opened once.
 * axe stays in the page, and only says what it found wrong; listing all that is right takes it four times as long.
 */
export async function findBarriers(page: Page, name: string): Promise<Barrier[]> {
  const barriers: Barrier[] = []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.locator(`html[data-theme=${theme}]`).waitFor()
    await picture(page, `${name}-${theme}`)
    const { violations } = await page.evaluate(runAxe)
    barriers.push(
      ...violations.map(({ id, nodes }) => ({ theme, rule: id, where: nodes.map(({ target }) => target.join(' ')) })),
    )
  }
  // axe looks into frames only when it is put into each of them: whoever shows one must do that here.
  if (page.frames().length > 1) throw new Error(`${name} has a frame that axe does not see.`)
  return barriers
}

/**
 * Runs in the page. No colour may be on its way from one theme to the other: a transition takes a frame, however short it is,
 * and what inherits the colour begins its own after that.
 */
async function runAxe(): Promise<AxeResults> {
  const still = new CSSStyleSheet()
  still.replaceSync('*, ::before, ::after { transition: none !important }')
  document.adoptedStyleSheets.push(still)
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  const results = await (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
  document.adoptedStyleSheets.pop()
  return results
}
