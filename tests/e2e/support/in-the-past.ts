/** What a person does on the pages of the past: filters, choices, files; and what stands in the list of entries. */
import type { Page } from 'puppeteer-core'
import type { HistoryRow } from '@/lib/db/rows'
import type { EntryPage, IssueView, LedgerState } from '@/lib/ledger/views'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { eventually } from './as-a-person'
import { readStored } from './read-stored'

/** Goes to a route and waits for a text on it. */
export async function goTo(page: Page, route: string, text: string): Promise<void> {
  await page.bringToFront()
  await page.evaluate((hash: string) => {
    location.hash = hash
  }, route)
  await seesText(page, text, 20_000)
}

/** Waits until every account's past has been read to its end and everything that follows from it is computed. */
export async function historyIsRead(desk: Page, accounts: number): Promise<void> {
  await eventually(
    'the past of all accounts',
    async () => {
      const rows = (await readStored(desk)).tables.histories as HistoryRow[]
      const open = rows.filter(({ state }) => state !== 'complete' && state !== 'not-supported')
      if (rows.length < accounts || open.length > 0)
        throw new Error(JSON.stringify(rows.map(({ state, entries }) => ({ state, entries }))))
    },
    280_000,
  )
  await ledgerIsReady(desk)
}

export const ledgerIsReady = (desk: Page): Promise<void> =>
  eventually(
    'the ledger',
    async () => {
      const state = await call<LedgerState>(desk, 'ledger.state')
      if (state.phase !== 'ready' || state.pricesWanted > 0) throw new Error(JSON.stringify(state))
    },
    120_000,
  )

export const issuesOf = async (desk: Page): Promise<IssueView[]> =>
  (await call<{ rows: IssueView[] }>(desk, 'ledger.issues')).rows

export const entriesOf = (desk: Page, filter: object, limit = 500): Promise<EntryPage> =>
  call<EntryPage>(desk, 'ledger.entries', { filter, offset: 0, limit })

/** Waits until the ledger has taken in a change: this many entries count, and what follows from them is computed. */
export async function totalIs(desk: Page, total: number): Promise<void> {
  await eventually(`${total} entries`, async () => {
    const found = (await entriesOf(desk, {}, 1)).total
    if (found !== total) throw new Error(`${found} are there`)
  })
  await ledgerIsReady(desk)
}

/** The number of entries that the page states. */
export async function countShown(page: Page): Promise<number> {
  const text = await page.$eval('main [role=status]', (status) => (status as HTMLElement).innerText)
  const digits = /^([\d.,]+) entr/.exec(text)?.[1]
  if (digits === undefined) throw new Error(`no count of entries in "${text}"`)
  return Number(digits.replace(/\D/g, ''))
}

/** Waits until the page states this number. */
export const seesCount = (page: Page, count: number): Promise<void> =>
  eventually(
    `${count} entries on the page`,
    async () => {
      const shown = await countShown(page)
      if (shown !== count) throw new Error(`${shown} are shown`)
    },
    20_000,
  )

/** Rows of the list that are in the page, as text; a row that is still awaited has none. */
export const rowsShown = (page: Page): Promise<string[]> =>
  page.$$eval('[role=table] [role=rowgroup][tabindex] [role=row]', (rows) =>
    rows.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
  )

const hasOpenPanel = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('[popover]:popover-open') !== null)

/** Opens the panel of a condition, ticks the values, turns it round if told, and closes the panel. */
export async function filterBy(
  page: Page,
  field: string,
  values: readonly string[],
  negated = false,
): Promise<void> {
  // The page may be painted anew under a press while the past is read.
  await eventually(`the panel of ${field}`, async () => {
    if (!(await hasOpenPanel(page))) await press(page, field, 'main button[popovertarget]')
    if (!(await hasOpenPanel(page))) throw new Error('it is closed')
  })
  for (const value of values) await press(page, value, '[popover]:popover-open label')
  if (negated) await press(page, 'is not\nFinds everything but these', '[popover]:popover-open label')
  await page.keyboard.press('Escape')
  await until(page, () => document.querySelector('[popover]:popover-open') === null, 'the closed panel', [])
}

/** Chooses in the list box with this label, by the text of the choice. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const find = `[...document.querySelectorAll('label')].find((each) => each.innerText.trim() === ${JSON.stringify(label)} && each.control)?.control`
  await page.waitForFunction(find, { timeout: 20_000, polling: 100 })
  const value = (await page.evaluate(
    `[...(${find}).options].find((each) => each.text === ${JSON.stringify(option)})?.value`,
  )) as string | undefined
  if (value === undefined) throw new Error(`${label} does not offer "${option}"`)
  const select = await page.evaluateHandle(find)
  await (select as unknown as { select: (value: string) => Promise<void> }).select(value)
}

/** Hands a file to the page's file field. */
export async function giveFile(page: Page, path: string): Promise<void> {
  const field = await page.waitForSelector('input[type=file]', { timeout: 10_000 })
  await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path)
}

/** The text of what is open above the page: a dialog. */
export const dialogText = (page: Page): Promise<string> =>
  page.$eval('dialog[open]', (dialog) => (dialog as HTMLElement).innerText)

export async function closeDialog(page: Page): Promise<void> {
  await press(page, 'Close', 'dialog[open] button')
  await until(page, () => document.querySelector('dialog[open]') === null, 'the closed dialog', [])
}
