import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openWindow, picture } from './support/browser.ts'
import { type Product, startProduct, temporaryFolder } from './support/product.ts'
import { secondUsers } from './support/second-users.ts'

/*
 * What somebody does who meets the product for the first time, from the set-up link to a secured endpoint that is called from a
 * terminal. The steps build on each other, in the order of the guide.
 */
const run = promisify(execFile)
const password = 'analytical engine'
const users = [
  { name: 'Ada', email: 'ada@example.com', password: 'correct horse' },
  { name: 'Bob', email: 'bob@example.com', password: 'battery staple' },
]

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let product: Product
let browser: Browser
let context: BrowserContext
let page: Page
let errors: string[]

beforeAll(async () => {
  folder = await temporaryFolder()
  product = await startProduct({ DATA_DIR: folder.path })
  browser = await launchBrowser()
  ;({ context, page, errors } = await openWindow(browser, product.url))
})

afterAll(async () => {
  await browser?.close()
  expect(await product?.stop()).toBe(0)
  await folder?.remove()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const dialog = () => page.getByRole('dialog')
const steps = () => page.getByRole('list', { name: 'Steps' }).getByRole('listitem')
const runPanel = () => page.getByRole('complementary', { name: 'Run and debug' })
const runStatus = () => runPanel().getByRole('status')

/** Runs what is on the page and gives the line that tells how it went. */
async function runAndRead(): Promise<string> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/run'))
  await button(/^Run/).click()
  const { status } = (await (await answered).json()) as { status: number }
  await runStatus()
    .filter({ hasText: String(status) })
    .waitFor()
  return (await runStatus().innerText()).replace(/\s+/g, ' ')
}

test('makes the owner account with the one-time link', async () => {
  await page.goto(product.setupLink ?? '')
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill('owner@example.com')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await picture(page, '01-set-up')
  await button('Make the account').click()
  await page.getByRole('heading', { name: 'Workspaces' }).waitFor()
  const cookies = await context.cookies()
  expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
    { httpOnly: true, sameSite: 'Strict' },
  ])
})

test('makes a workspace', async () => {
  await button('New workspace').click()
  await dialog().getByLabel('Name').fill('Acme Shop')
  await dialog().getByRole('button', { name: 'Create workspace' }).click()
  await page.getByRole('heading', { name: 'Acme Shop' }).waitFor()
  await picture(page, '02-home')
})

test('makes the table user with authentication on and types two records', async () => {
  await page.getByRole('link', { name: 'Tables' }).click()
  await button('New table').click()
  await dialog().getByLabel('Name').fill('user')
  await dialog().getByRole('radio', { name: /Users/ }).click()
  await dialog().getByRole('button', { name: 'Create table' }).click()
  await page.getByRole('heading', { name: 'user', level: 1 }).waitFor()
  await button('Add record').click()
  for (const user of users) {
    await page.getByRole('textbox', { name: 'name', exact: true }).fill(user.name)
    await page.getByRole('textbox', { name: 'email' }).fill(user.email)
    await page.getByRole('textbox', { name: 'password' }).fill(user.password)
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: user.email }).waitFor()
  }
  await picture(page, '03-records')
  expect(await page.getByRole('grid').innerText()).not.toMatch(/argon2|correct horse/)
  await page.getByRole('tab', { name: /Fields/ }).click()
  await page.getByRole('tabpanel', { name: /Fields/ }).waitFor()
  await picture(page, '04-fields')
})

test('adds sign-up, log-in and me, and reads the log-in as sentences', async () => {
  await button('Add sign-up, log-in, me').click()
  await dialog().getByRole('button', { name: 'Add endpoints' }).click()
  await page
    .getByRole('link', { name: /auth\/login/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'POST auth/login' }).waitFor()
  await steps().first().waitFor()
  const sentences = await steps().evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')))
  expect(sentences).toEqual([
    'Get one record from user where email is input.email as user',
    'Stop unless user is not null, else answer accessdenied: Invalid credentials.',
    'Check password input.password against user.password as password_matches',
    'Stop unless password_matches, else answer accessdenied: Invalid credentials.',
    'Create an authentication token for user user.id, lasts 1h, extras role as authToken',
  ])
  await runPanel().getByLabel('email').fill('ada@example.com')
  await runPanel().getByLabel('password').fill('correct horse')
  expect(await runAndRead()).toMatch(/^200 OK/)
  await picture(page, '05-log-in')
  expect(await runPanel().innerText()).not.toContain('correct horse')
})

test('builds GET random from nothing and runs it in place', async () => {
  await page.getByRole('link', { name: 'Endpoints' }).click()
  await button('New endpoint').click()
  await dialog().getByLabel('Path').fill('random')
  await dialog().getByRole('button', { name: 'Create endpoint' }).click()
  await page.getByRole('heading', { name: 'GET random' }).waitFor()
  await button('Add a step').click()
  await page.keyboard.type('random number')
  await dialog()
    .getByRole('option', { name: /^Random number/ })
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Smallest' }).fill('1')
  await page.getByRole('textbox', { name: 'Largest' }).fill('100')
  await page.getByRole('region', { name: 'Response' }).getByRole('button', { name: 'Add field' }).click()
  await page.getByRole('textbox', { name: 'Name of field 1' }).fill('number')
  await button(/^Value of number is given as/).click()
  await page.getByRole('menuitemradio', { name: /^Variable/ }).click()
  await page.getByRole('combobox', { name: 'Value of number' }).click()
  await page.getByRole('option', { name: /random_number/ }).click()
  expect(await runAndRead()).toMatch(/^200 OK/)
  await picture(page, '06-random')
  expect(await runPanel().getByRole('region', { name: 'Body of the answer' }).innerText()).toMatch(/"number": \d+/)
})

test('secures it with the toggle: 401 for nobody, 200 for a chosen user, every step with its state', async () => {
  await page.getByRole('switch', { name: 'User authentication' }).click()
  await page.getByText('Only signed-in users of').first().waitFor()
  expect(await runAndRead()).toMatch(/^401/)
  await picture(page, '07-nobody')
  await runPanel().getByRole('combobox', { name: 'As user' }).click()
  await page
    .getByRole('option', { name: /ada@example\.com|Ada/ })
    .first()
    .click()
  expect(await runAndRead()).toMatch(/^200 OK/)
  await picture(page, '08-as-ada')
  const panel = await runPanel().innerText()
  expect(panel).toMatch(/Random number\s*[\d.]+ ms/)
  expect(panel).toMatch(/min = 1\s*\S*\s*max = 100/)
  expect(panel).toMatch(/random_number = \d+/)
  await button('Publish').click()
  await page.getByText('Live', { exact: true }).first().waitFor()
})

test('copies a command that works in a terminal', async () => {
  await button('Copy as cURL').click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl /)
  const command = await page.evaluate(() => navigator.clipboard.readText())
  const { stdout } = await run('bash', ['-c', `${command} --silent`])
  expect(JSON.parse(stdout)).toEqual({ number: expect.any(Number) })
})

test('refuses every wrong token and serves the right one', async () => {
  const command = await page.evaluate(() => navigator.clipboard.readText())
  const url = /https?:\/\/[^\s'"]+/.exec(command)?.[0] ?? ''
  const token = /Bearer ([\w.-]+)/.exec(command)?.[1] ?? ''
  const call = async (authorization?: string) => {
    const parameters = ['--silent', '--write-out', '\n%{http_code}', url]
    if (authorization !== undefined) parameters.push('--header', `Authorization: ${authorization}`)
    const [body = '', status] = (await run('curl', parameters)).stdout.split(/\n(?=\d+$)/)
    return { status: Number(status), body: JSON.parse(body) as unknown }
  }
  const refused = { status: 401, body: { code: 'ERROR_CODE_UNAUTHORIZED', message: expect.any(String), payload: '' } }
  const parts = token.split('.')
  const flipped = parts.flatMap((part, index) => {
    if (part === '') return []
    const middle = Math.floor(part.length / 2)
    const other = part[middle] === 'A' ? 'B' : 'A'
    return [parts.with(index, part.slice(0, middle) + other + part.slice(middle + 1)).join('.')]
  })
  expect(flipped.length).toBeGreaterThanOrEqual(4)
  expect(await call()).toEqual(refused)
  for (const wrong of [
    'Bearer',
    'Bearer nonsense',
    `Basic ${token}`,
    ...flipped.map((each) => `Bearer ${each}`),
    `Bearer ${parts.with(1, 'AAAA').join('.')}`,
  ])
    expect([wrong, await call(wrong)]).toEqual([wrong, refused])
  expect(await call(`Bearer ${token}`)).toEqual({ status: 200, body: { number: expect.any(Number) } })
})

test('refuses a token that is expired, of another table and of another workspace', async () => {
  const command = await page.evaluate(() => navigator.clipboard.readText())
  const url = /https?:\/\/[^\s'"]+/.exec(command)?.[0] ?? ''
  const elsewhere = await secondUsers(context, product.url)
  const status = async (token: string) => (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status
  expect(await Promise.all(Object.values(elsewhere).map(status))).toEqual([401, 401, 401])
})

test('shows what is stored as JSON, and a page to try the group with its OpenAPI document', async () => {
  await page.getByRole('tab', { name: 'JSON' }).click()
  await page.getByText('"authentication": "user"').waitFor()
  await picture(page, '09-json')
  await page.getByRole('link', { name: 'Endpoints', exact: true }).click()
  const link = page.getByRole('link', { name: /Documentation/ }).first()
  const address = new URL((await link.getAttribute('href')) ?? '', product.url)
  const openapi = await page.request.get(`${address.pathname}/openapi.json`)
  const description = (await openapi.json()) as { openapi: string; paths: Record<string, object> }
  expect([description.openapi, Object.keys(description.paths).sort()]).toEqual([
    expect.stringMatching(/^3\.1\./),
    ['/auth/login', '/auth/me', '/auth/signup', '/random'],
  ])
  const tryIt = await context.newPage()
  await tryIt.goto(address.href)
  await tryIt.getByText('/random').first().waitFor()
  await picture(tryIt, '10-api-page')
  await tryIt.close()
})

test('undoes and redoes, reorders, deletes, and asks before leaving with unsaved changes', async () => {
  await page.getByRole('link', { name: 'Endpoints', exact: true }).click()
  await page
    .getByRole('link', { name: /random/ })
    .first()
    .click()
  await steps().first().waitFor()
  await button('Add a step').click()
  await page.keyboard.type('uuid')
  await page.keyboard.press('Enter')
  await expect.poll(() => steps().count()).toBe(2)
  await page.keyboard.press('Escape')
  await steps().nth(1).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => steps().first().getAttribute('aria-label')).toMatch(/UUID/i)
  await page.keyboard.press('Delete')
  await expect.poll(() => steps().count()).toBe(1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => steps().count()).toBe(2)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => steps().count()).toBe(1)
  await page.keyboard.press('Control+z')
  await page.getByRole('link', { name: 'Tables' }).click()
  const question = page.getByRole('alertdialog').or(dialog())
  await question.getByRole('button', { name: /stay/i }).click()
  expect(await steps().count()).toBe(2)
})

test('shows a conflict when a colleague saved meanwhile, and loses nothing', async () => {
  const colleague = await context.newPage()
  await colleague.goto(page.url())
  await colleague.getByRole('textbox', { name: 'Description' }).fill('A number that nobody can foresee.')
  await colleague.keyboard.press('Control+s')
  await colleague.getByText(/Saved/).first().waitFor()
  await colleague.close()
  await page.bringToFront()
  await page.keyboard.press('Control+s')
  await dialog().getByText(/saved/i).first().waitFor()
  await picture(page, '11-conflict')
  await dialog().getByRole('button', { name: 'Save mine over it' }).click()
  await dialog().waitFor({ state: 'hidden' })
  await page.reload()
  await expect.poll(() => steps().count()).toBe(2)
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByText('Revision 4').or(page.getByText('#4')).first().waitFor()
  await picture(page, '12-history')
})

test('reported no error in the browser', () => {
  expect(errors).toEqual([])
})
