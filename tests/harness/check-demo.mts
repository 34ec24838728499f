/** Prints the demo's portfolio and holds it, its past, and what the popup shows of it, against the sandbox's truth. */
import { relative } from 'node:path'
import type { Page } from 'puppeteer-core'
import { amount } from '@/lib/core/amount'
import { formatMoney } from '@/lib/i18n/format/format-money'
import type { PortfolioView } from '@/lib/portfolio/view'
import { expectedTotals } from '@/tests/sandbox/ledger/expected-totals'
import type { Sandbox } from '@/tests/sandbox/sandbox'
import { ROOT } from './bootstrap.mjs'
import { compareHistory } from './compare-history.mts'
import { compareTotals } from './compare-totals.mts'
import { call, type Extension, until } from './drive.mts'
import { portfolioTable } from './portfolio-table.mts'
import { readPortfolio } from './read-portfolio.mts'
import { POPUP, takeScreenshots } from './take-screenshots.mts'

const PATIENCE_MS = 60_000

export interface DemoToCheck {
  extension: Extension
  /** A page for messages, the vault open. */
  desk: Page
  sandbox: Sandbox
  /** Folder for pictures; none are taken without it. */
  screenshots: string | undefined
}

/** @returns whether everything equals the truth; differences are printed */
export async function checkDemo({ extension, desk, sandbox, screenshots }: DemoToCheck): Promise<boolean> {
  const view = await waitUntilComplete(desk)
  const expected = expectedTotals(sandbox.truth)
  console.log(`\n${portfolioTable(view)}\n`)
  console.log(`Net worth  ${formatMoney(view.netWorth, { currency: view.currency, locale: 'en-US' })}`)
  console.log(`  exactly  ${view.netWorth} ${view.currency.toUpperCase()}`)
  const differences = compareTotals(view, expected)
  if (!view.demo) differences.push('the profile is not marked as a demo')
  console.log('Reading the past of all accounts ...')
  const startedAt = Date.now()
  const past = await compareHistory(desk, sandbox.truth)
  console.log(`  ${past.count} entries in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  differences.push(...past.differences)
  // The truth's own figure is formatted, so that the pages are not held against themselves.
  differences.push(...(await comparePopup(extension, expected.netWorth, expected.currency)))
  if (screenshots)
    for (const path of [
      ...(await takeScreenshots(extension, { folder: screenshots, ready: showsMoney })),
      ...(await takeScreenshots(extension, { folder: screenshots, sights: { history: HISTORY }, ready: showsEntries })),
    ])
      console.log(`  picture  ${relative(ROOT, path)}`)
  for (const difference of differences) console.error(`WRONG: ${difference}`)
  if (differences.length === 0)
    console.log(`All ${view.lines.length} assets in ${view.accounts.length} accounts, and the sums of ${past.count} entries of their past, equal the sandbox's truth (seed ${sandbox.seed}) to the last digit.`)
  return differences.length === 0
}

/** An account that is stale or unread is asked again; the last view is returned when that does not help. */
async function waitUntilComplete(desk: Page): Promise<PortfolioView> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const view = await readPortfolio(desk)
    const { stale, missing, unpriced } = view.completeness
    if (stale.length + missing.length + unpriced.length === 0 || Date.now() > deadline) return view
    console.log(`  waiting for ${stale.length + missing.length} accounts and ${unpriced.length} prices`)
    await call(desk, 'sync.now')
  }
}

const HISTORY = { path: 'options.html#/history', width: 1440, height: 900 }

const showsEntries = (page: Page): Promise<void> =>
  until(page, () => document.querySelectorAll('main [role=row]').length > 5, 'entries on the page', [], 30_000)

const showsMoney = (page: Page): Promise<void> =>
  until(page, () => document.querySelectorAll('main .figure').length > 3, 'figures on the page', [], 20_000)

/** The figure under "Net worth", and the mark that none of it is real. */
async function comparePopup(extension: Extension, netWorth: string, currency: string): Promise<string[]> {
  const popup = await extension.open(POPUP.path, POPUP)
  await showsMoney(popup)
  const { shown, marked, locale } = await popup.evaluate(() => ({
    shown: document.querySelector<HTMLElement>('main .figure')?.innerText.trim(),
    marked: document.querySelector<HTMLElement>('main h1')?.innerText.toLowerCase().includes('demo') === true,
    locale: navigator.languages.find((tag) => tag.startsWith(document.documentElement.lang)) ?? document.documentElement.lang,
  }))
  await popup.close()
  const truth = formatMoney(amount(netWorth), { currency, locale })
  return [
    ...(shown === truth ? [] : [`the popup shows ${shown ?? 'nothing'} as net worth, the truth is ${truth}`]),
    ...(marked ? [] : ['the popup does not carry the demo mark']),
  ]
}
