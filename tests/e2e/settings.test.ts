import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openWindow } from './support/browser.ts'
import { findBarriers } from './support/find-barriers.ts'
import { makeShop, type Shop } from './support/make-shop.ts'
import { type Product, startProduct, temporaryFolder } from './support/product.ts'

/* Settings of a workspace, and the forms of steps, inputs, tables and groups that take more than a line. The steps build on each other. */
let folder: Awaited<ReturnType<typeof temporaryFolder>>
let product: Product
let browser: Browser
let context: BrowserContext
let page: Page
let errors: string[]
let shop: Shop

beforeAll(async () => {
  folder = await temporaryFolder()
  product = await startProduct({
    DATA_DIR: folder.path,
    OWNER_EMAIL: 'owner@example.com',
    OWNER_PASSWORD: 'analytical engine',
  })
  browser = await launchBrowser()
  ;({ context, page, errors } = await openWindow(browser, product.url))
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill('owner@example.com')
  await page.getByLabel('Password', { exact: true }).fill('analytical engine')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Workspaces' }).waitFor()
  shop = await makeShop(context, product.url, 'Shop')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await folder?.remove()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const dialog = () => page.getByRole('dialog')

test('an environment variable is set, hidden, shown on demand and deleted', async () => {
  await page.goto(`/w/${shop.slug}/settings`)
  await button('Add variable').click()
  await dialog().getByLabel('Name').fill('1KEY')
  await dialog().getByText('A name begins with a letter').waitFor()
  await dialog().getByLabel('Name').fill('STRIPE_KEY')
  await dialog().getByLabel('Value').fill('sk_live_1234')
  expect(await findBarriers(page, 'settings-variable')).toEqual([])
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByText('STRIPE_KEY is set', { exact: true }).waitFor()
  expect(await page.getByText('sk_live_1234').count()).toBe(0)
  await button('Show the value of STRIPE_KEY').click()
  await page.getByText('sk_live_1234').waitFor()
  expect(await findBarriers(page, 'settings')).toEqual([])
  await button('Hide the value of STRIPE_KEY').click()
  expect(await page.getByText('sk_live_1234').count()).toBe(0)
  await button('Change STRIPE_KEY').click()
  await dialog().getByLabel('Value').fill('sk_live_5678')
  await page.keyboard.press('Tab')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().waitFor({ state: 'hidden' })
  await button('Show the value of STRIPE_KEY').click()
  await page.getByText('sk_live_5678').waitFor()
})

test('a new token stays on the screen until it is copied', async () => {
  await button('New token').click()
  await dialog().getByLabel('Name').fill('Deploy')
  await button('Make token').click()
  const token = dialog().getByLabel('Token')
  await token.waitFor()
  const shown = await token.inputValue()
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).click()
  expect(await token.inputValue()).toBe(shown)
  await button('Copy token').click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
})

test('limits are checked against their range and saved', async () => {
  const steps = page.getByLabel('Steps', { exact: true })
  await steps.fill('5')
  await page.getByText('A number from 1,000 to 1,000,000,000 is needed.').waitFor()
  expect(await button('Save limits').isDisabled()).toBe(true)
  await steps.fill('2000')
  await page.getByLabel('Time', { exact: true }).fill('2.5')
  await button('Save limits').click()
  await page.getByText('Limits are saved').first().waitFor()
  await page.reload()
  await expect.poll(() => steps.inputValue()).toBe('2000')
  expect(await page.getByLabel('Time', { exact: true }).inputValue()).toBe('2.5')
})

test('edits of a table are taken back and done again', async () => {
  await page.goto(`/w/${shop.slug}/tables/${shop.table}?tab=fields`)
  const name = page.getByRole('textbox', { name: /name/i }).and(page.locator('[value=role]'))
  await name.first().waitFor()
  const first = name.first()
  await first.click()
  await page.keyboard.press('End')
  await page.keyboard.type('_of_user')
  await page.locator('[value=role_of_user]').waitFor()
  await page.keyboard.press('Control+z')
  await page.locator('[value=role]').first().waitFor()
  await button('Redo').click()
  await page.locator('[value=role_of_user]').waitFor()
  expect(await findBarriers(page, 'table-undo')).toEqual([])
  await button('Undo').click()
  expect(await button('Save').isDisabled()).toBe(true)
})

test('a former state of an API group comes back', async () => {
  await page.goto(`/w/${shop.slug}/groups/${shop.group}`)
  await page.getByLabel('Description').fill('Second')
  await button('Save').click()
  await expect.poll(() => button('Save').isDisabled()).toBe(true)
  await page.getByRole('tab', { name: 'Revisions' }).click()
  await button('Look at it: Revision 1').click()
  await button('Bring back').click()
  await expect.poll(() => page.getByLabel('Description').inputValue()).toBe('')
  await button('Save').click()
  await page.getByRole('tab', { name: 'Revisions' }).click()
  await page.getByText('Revision 3').waitFor()
})

test('a query joins a table, computes a field and reads a variable by forms alone', async () => {
  await page.goto(`/w/${shop.slug}/functions`)
  await button(/New function|Create function|Add function/)
    .first()
    .click()
  await dialog().getByLabel('Name').fill('join_users')
  await page.keyboard.press('Enter')
  await button('Add a step').first().click()
  await page.keyboard.type('Query all records')
  await page
    .getByRole('option', { name: /Query all records/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel('Table', { exact: true }).first().click()
  await page.getByRole('option', { name: 'user' }).click()
  await button(/more options/i).click()
  await button('Join a table').click()
  await page.getByLabel('How user_2 is joined').click()
  await page.getByRole('option', { name: 'keep all of ours' }).click()
  await page.getByRole('group', { name: 'Where user_2 belongs' }).getByText('user_2.id').waitFor()
  await page.getByRole('group', { name: 'Computed fields' }).getByRole('button', { name: 'Add field' }).click()
  await page.getByRole('group', { name: 'Computed fields' }).getByText('db.id').click()
  await page.getByRole('option', { name: /db\.user_2\.email/ }).waitFor()
  await page.getByRole('option', { name: /env\.STRIPE_KEY/ }).click()
  expect(await findBarriers(page, 'join')).toEqual([])
})

test('a formula completes what the steps above give, by the keyboard alone', async () => {
  const response = page.getByRole('region', { name: 'Response' })
  await response.getByRole('button', { name: 'Add field' }).click()
  await response.getByRole('textbox', { name: 'Name of field 1' }).fill('first')
  await button(/^Value of first is given as/).click()
  await page.getByRole('menuitemradio', { name: /^Formula/ }).click()
  const field = page.getByRole('textbox', { name: 'Value of first' })
  const offered = (name: RegExp) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option', { name })
  const checked = page.waitForResponse((answer) => answer.url().endsWith('/check'))
  await field.fill('$user|first')
  await checked
  await field.pressSequentially('|get:"')
  await offered(/^email text/).waitFor()
  await field.pressSequentially('ema')
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe('$user|first|get:"email"')
  await field.fill('$user.0.')
  await offered(/^\$user\.0\.name text/).waitFor()
  expect(await findBarriers(page, 'completion')).toEqual([])
})

test('an object input is made of fields', async () => {
  await button('Add input').click()
  await page.getByLabel('Name', { exact: true }).first().fill('address')
  await page.getByLabel('Type', { exact: true }).click()
  await page.getByRole('option', { name: 'Object' }).click()
  await button('Add field').last().click()
  await page.getByRole('group', { name: 'Fields', exact: true }).getByLabel('Name').fill('city')
  await page.getByText('city', { exact: true }).first().waitFor()
  expect(await findBarriers(page, 'object-input')).toEqual([])
  await page.keyboard.press('Escape')
})

test('a workspace is deleted by its name', async () => {
  await page.goto(`/w/${shop.slug}/settings`)
  await button('Delete this workspace').click()
  const confirm = dialog().getByRole('button', { name: 'Delete this workspace' })
  await dialog().getByLabel('Type Shop to confirm').fill('shop')
  expect(await confirm.isDisabled()).toBe(true)
  await dialog().getByLabel('Type Shop to confirm').fill('Shop')
  expect(await findBarriers(page, 'delete-workspace')).toEqual([])
  await confirm.click()
  await page.getByRole('heading', { name: 'Workspaces' }).waitFor()
  await page.getByText('Shop is deleted', { exact: true }).waitFor()
  // The list is read again behind the notice.
  await page.getByRole('link', { name: /Shop/ }).waitFor({ state: 'detached' })
  expect(errors).toEqual([])
})
