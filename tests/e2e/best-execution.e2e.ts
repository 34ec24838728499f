/**
 * The same swap everywhere: what every service and Uniswap offer on the chain, and what each connected exchange would pay, net,
 * side by side. Nothing is sent.
 */
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Execution } from '@/lib/swaps/execution'
import type { QuoteFailure, ValuedQuote } from '@/lib/swaps/quote'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { paste } from './support/as-a-person'
import { connectTrader } from './support/at-the-desk'
import { createVault } from './support/connect-everything'
import { BOTH, expectSound } from './support/look-at-view'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'

const USDT = '0xdac17f958d2ee523a2206206994597c13d831ec7'
const ETH = 'eip155:1/native'
const BUY = `eip155:1/erc20:${USDT}`

let world: World
let tab: Page
let account: string
beforeAll(async () => {
  // A world in which no exchange holds ether: what is compared is the wallet's.
  world = await openWorld({ seed: '2376396d7468', chains: [1], evil: false, defi: true })
  await createVault(world.desk)
  await connectTrader(world, 'binance')
  await connectTrader(world, 'kraken')
  const anvil = world.sandbox.anvils.find(({ chainId }) => chainId === 1)
  await anvil?.rpc('anvil_setBalance', world.sandbox.addresses.evm, `0x${(5n * 10n ** 18n).toString(16)}`)
  const source = { kind: 'evm', address: world.sandbox.addresses.evm, chains: ['eip155:1'] }
  const added = await call<{ id: string }>(world.desk, 'accounts.add', { label: 'Watched', source })
  account = added.id
  await call(world.desk, 'history.pause', { account, paused: true })
  await call(world.desk, 'sync.now', {})
  tab = await world.extension.open('options.html#/swaps', { width: 1440, height: 1200 })
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'best-execution')))

async function choose(label: string, value: string) {
  const find = `[...document.querySelectorAll('label')].find((each) => each.innerText.trim() === ${JSON.stringify(label)})?.control`
  await tab.waitForFunction(
    `[...(${find})?.options ?? []].some((each) => each.value === ${JSON.stringify(value)})`,
    { timeout: 30_000, polling: 100 },
  )
  await ((await tab.evaluateHandle(find)) as ElementHandle<HTMLSelectElement>).select(value)
}

const request = (amount: string) => ({
  account,
  chain: 'eip155:1',
  sell: ETH,
  buy: BUY,
  amount,
  slippage: 0.005,
})
type Quotes = { quotes: ValuedQuote[]; failures: QuoteFailure[] }
const quotesFor = (amount: string) => call<Quotes>(world.desk, 'swaps.quotes', { request: request(amount) })

test('five sources are asked; what they offer is ranked by what is left after gas', async () => {
  const { quotes, failures } = await quotesFor('1')
  // CoW cannot sell the native coin by a signature, and says so.
  expect(failures.map(({ source, error }) => [source, error.code])).toEqual([['cow', 'not-supported']])
  expect(quotes.map(({ quote }) => quote.source).toSorted()).toEqual([
    'kyberswap',
    'lifi',
    'uniswap',
    'velora',
  ])
  const nets = quotes.map(({ net }) => Number(net))
  expect(nets).toEqual(nets.toSorted((a, b) => b - a))
  for (const { quote, net, gasUsd, impact } of quotes) {
    expect(Number(net)).toBeLessThan(Number(quote.buys.quantity))
    expect(Number(gasUsd)).toBeGreaterThan(0)
    // The pools stand near the sandbox's prices, and no service gives more than the market.
    expect(impact).toBeGreaterThan(-0.01)
    expect(impact).toBeLessThan(0.05)
  }
})

test('an exchange and the chain side by side, each net of its own costs', async () => {
  const { rows } = await call<{ rows: Execution[] }>(world.desk, 'swaps.compare', {
    sell: ETH,
    buy: BUY,
    amount: '1',
  })
  const kinds = rows.map(({ where }) => where.kind)
  expect(kinds).toContain('exchange')
  expect(kinds).toContain('chain')
  const ranked = rows.flatMap(({ result }) => ('net' in result ? [result] : []))
  expect(ranked).toHaveLength(3)
  // The ether lies in the wallet: what bringing it to an exchange costs is not known, so neither is better nor worse.
  expect(ranked.map(({ rank }) => rank)).toEqual(['equal', 'unknown', 'unknown'])
  for (const { costs, assumptions, at } of ranked) {
    expect(costs.length).toBeGreaterThan(1)
    expect(assumptions.length).toBeGreaterThan(0)
    expect(Date.now() - at).toBeLessThan(60_000)
  }
})

test('a service that is down is told, and the others are there', async () => {
  world.sandbox.faults.add({ host: 'api.paraswap.io', fault: { kind: 'status', status: 503 } })
  world.sandbox.faults.add({
    host: 'li.quest',
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '60' } },
  })
  const { quotes, failures } = await quotesFor('1')
  world.sandbox.faults.clear()
  expect(quotes.map(({ quote }) => quote.source).toSorted()).toEqual(['kyberswap', 'uniswap'])
  expect(new Map(failures.map(({ source, error }) => [source, error.code]))).toEqual(
    new Map([
      ['cow', 'not-supported'],
      ['lifi', 'rate-limited'],
      ['velora', 'unavailable'],
    ]),
  )
})

test('the page: an empty form, problems at their fields, offers, and the comparison', async () => {
  await seesText(tab, 'What you swap')
  await expectSound(tab, 'swap-empty', BOTH)
  await tab.setViewport({ width: 1440, height: 1200 })
  await press(tab, 'Ask for offers')
  await seesText(tab, 'Choose what you sell.')
  await seesText(tab, 'Type how much you sell.')
  await choose('You sell', ETH)
  await paste(tab, 'Amount', '1')
  await choose('You buy', BUY)
  await press(tab, 'Ask for offers')
  await seesText(tab, 'Most after costs')
  await seesText(tab, 'This address is only watched.')
  await press(tab, 'Compare with your exchanges')
  await seesText(tab, 'Spread and depth of the book')
  await expectSound(tab, 'swap-offers', BOTH)
  await tab.setViewport({ width: 1440, height: 1200 })
  await tab.screenshot({ path: `${SCREENSHOTS}/best-execution.png`, fullPage: true })
})
