import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openWindow } from './support/browser.ts'
import { findBarriers } from './support/find-barriers.ts'
import { makeShop, type Shop } from './support/make-shop.ts'
import { type Product, startProduct, temporaryFolder } from './support/product.ts'

/** Every page, with what opens on it, in both themes: axe finds nothing. */
let folder: Awaited<ReturnType<typeof temporaryFolder>>
let product: Product
let browser: Browser
let page: Page
let shop: Shop
const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

beforeAll(async () => {
  folder = await temporaryFolder()
  product = await startProduct({
    DATA_DIR: folder.path,
    OWNER_EMAIL: 'owner@example.com',
    OWNER_PASSWORD: 'analytical engine',
  })
  browser = await launchBrowser()
  ;({ page } = await openWindow(browser, product.url))
  await page.goto('/sign-in')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await findNothing('sign-in')
  await page.getByLabel('E-mail').fill('owner@example.com')
  await page.getByLabel('Password', { exact: true }).fill('analytical engine')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Workspaces' }).waitFor()
  shop = await makeShop(page.context(), product.url, 'Shop')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await folder?.remove()
})

const findNothing = async (name: string) => expect(await findBarriers(page, `axe-${name}`)).toEqual([])
/** Nothing holds the place of what is still to come. */
const loaded = () =>
  page.waitForFunction(() => !document.querySelector('[aria-busy=true], [role=status][aria-label=Loading]'))
const open = async (path: string) => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await loaded()
}
const openTab = async (name: string | RegExp) => {
  await page.getByRole('tab', { name }).click()
  await page.getByRole('tabpanel', { name }).waitFor()
  await loaded()
}

test('workspaces', async () => {
  await open('/')
  await findNothing('workspaces')
})

test('a workspace that starts from a sample', async () => {
  await open('/')
  await page.getByRole('button', { name: 'New workspace' }).click()
  await page.getByRole('radio', { name: /^Bookings/ }).click()
  await findNothing('sample-choice')
  await page.getByRole('button', { name: 'Create workspace' }).click()
  await page.getByRole('region', { name: 'First steps' }).getByRole('link', { name: 'POST seed' }).waitFor()
  await findNothing('sample-home')
})

test.each([
  '',
  '/tables',
  '/endpoints',
  '/functions',
  '/tasks',
  '/tests',
  '/triggers',
  '/middleware',
  '/addons',
  '/tools',
  '/kept',
  '/files',
  '/history',
  '/settings',
])('/w/:slug%s', async (path) => {
  await open(`/w/${shop.slug}${path}`)
  await findNothing(`place${path.replaceAll('/', '-')}`)
})

describe('table', () => {
  beforeAll(() => open(`/w/${shop.slug}/tables/${shop.table}`))

  test.each([/Records/, /Fields/, /Indexes/, /Triggers/, /Script/, /JSON/, /Revisions/])('%s', async (tab) => {
    await openTab(tab)
    await findNothing(`table-${tab.source}`)
  })
})

test('a file of a record, from choosing it until it is deleted', async () => {
  await open(`/w/${shop.slug}/tables/${shop.table}`)
  const row = page.getByRole('row').filter({ hasText: 'Ada' })
  await row.getByRole('gridcell').last().dblclick()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('group', { name: 'Edit photo' }).getByRole('button', { name: 'Choose file' }).click()
  await (await chooser).setFiles({ name: 'ada.gif', mimeType: 'image/gif', buffer: gif })
  await row.getByRole('link', { name: 'ada.gif' }).waitFor()
  await row
    .getByRole('gridcell')
    .last()
    .dblclick({ position: { x: 200, y: 10 } })
  await page.getByRole('button', { name: 'Take ada.gif out' }).waitFor()
  await findNothing('file-cell')
  await open(`/w/${shop.slug}/files`)
  await page.getByText('29 B of 5.0 GB are used').waitFor()
  await findNothing('files')
  await page.getByRole('button', { name: 'Delete ada.gif' }).click()
  await page.getByRole('button', { name: 'Delete file' }).click()
  await page.getByText('No files yet').waitFor()
  await open(`/w/${shop.slug}/tables/${shop.table}`)
  await row.getByText('deleted').waitFor()
  await findNothing('file-deleted')
})

test.each([
  ['tasks', 'task'],
  ['triggers', 'table_trigger'],
  ['middleware', 'middleware'],
  ['addons', 'addon'],
  ['tools', 'tool'],
  ['tests', 'workflow_test'],
  ['kept', 'agent'],
] as const)('%s/:id', async (place, kind) => {
  await open(`/w/${shop.slug}/${place}/${shop.programs[kind]}`)
  await findNothing(kind)
})

test('a step that uses an addon', async () => {
  await open(`/w/${shop.slug}/functions/${shop.programs.function}`)
  await page
    .getByRole('button', { name: /^Open: / })
    .first()
    .click()
  await page.getByText('Into the field').waitFor()
  await findNothing('addon-use')
})

test('API group', async () => {
  await open(`/w/${shop.slug}/groups/${shop.group}`)
  await findNothing('group')
})

describe('endpoint', () => {
  beforeAll(() => open(`/w/${shop.slug}/endpoints/${shop.endpoint}`))

  test.each(['Build', 'Script', 'History', 'Docs', 'JSON'])('%s', async (tab) => {
    await openTab(tab)
    await findNothing(`endpoint-${tab}`)
  })
})

test('a run with an open step, the list of steps, and the command palette', async () => {
  await open(`/w/${shop.slug}/endpoints/${shop.endpoint}`)
  await page
    .getByRole('button', { name: /^Open: / })
    .first()
    .click()
  await page.getByRole('complementary').getByLabel('email').fill('ada@example.com')
  await page.getByRole('complementary').getByLabel('password').fill('correct horse')
  await page.getByRole('button', { name: /^Run/ }).click()
  await page.getByText('200 OK').waitFor()
  await findNothing('run')
  await page.getByRole('button', { name: 'Add a step', exact: true }).click()
  await page.getByRole('option').first().waitFor()
  await findNothing('step-palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await findNothing('command-palette')
})

test('a run of the history, followed by keyboard', async () => {
  await open(`/w/${shop.slug}/endpoints/${shop.endpoint}`)
  await page.getByRole('complementary').getByLabel('email').fill('ada@example.com')
  await page.getByRole('complementary').getByLabel('password').fill('battery staple')
  await page.getByRole('button', { name: /^Run/ }).click()
  await page.getByText(/^40[13]/).waitFor()
  await open(`/w/${shop.slug}/history`)
  await page
    .getByRole('link', { name: /^Follow auth/ })
    .first()
    .click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('heading', { name: 'What happened', level: 2 }).waitFor()
  await panel.getByText('after step 1').waitFor()
  await panel.getByRole('slider').press('ArrowRight')
  await panel.getByText('after step 2').waitFor()
  await panel.getByRole('slider').press('ArrowLeft')
  await panel.getByText('after step 1').waitFor()
  expect(await page.getByText('battery staple').count()).toBe(0)
  await findNothing('history-run')
})
