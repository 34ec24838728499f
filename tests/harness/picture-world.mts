/**
 * The profile that pictures are taken of: three exchanges, three wallets and all that a person would have set up, with figures
 * that follow from one seed and prices that have no jumps (`calm`). None of the money is real.
 */
import type { Page } from 'puppeteer-core'
import type { Sandbox, SandboxOptions } from '@/tests/sandbox/sandbox'
import { waitForPast } from './compare-history.mts'
import { connectAccounts, sandboxSources } from './connect-accounts.mts'
import { call, type Extension } from './drive.mts'
import { skipWaits } from './skip-waits.mts'

const PIN = '246810'
export const PICTURE_PASSPHRASE = 'a picture is worth no money'

/** What `startSandbox` gets for it. */
export const PICTURE_SANDBOX: SandboxOptions = { seed: 'holdfast 17', calm: true, evil: false, uncounted: true, trades: 160 }

const BITCOIN = 'coin:bitcoin'
const ETHER = 'coin:ethereum'

/**
 * The world of the pictures stands still from here on: what a market, its streams and prices tell at a moment, they tell again. With a
 * build that is frozen at the same moment (`freezeBuild`) nothing is newer or older than in the picture before.
 */
export function holdTime(sandbox: Sandbox, at: number): void {
  sandbox.clock.heldAt = at
  sandbox.forgetNonces()
}

/** An empty vault. @returns the page that stays open for messages */
export async function createPictureVault(extension: Extension): Promise<Page> {
  await extension.grantHosts()
  const desk = await extension.open('options.html#/requests')
  await call(desk, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PICTURE_PASSPHRASE } })
  await skipWaits(extension, desk)
  return desk
}

/**
 * Everything connected and read to its end, with portfolios, rules of alerts and a strategy.
 * @param isQuick leaves the past out, which takes the longest: it is not read, and what stands on it is empty
 */
export async function fillPictureVault(desk: Page, sandbox: Sandbox, isQuick = false): Promise<void> {
  const sources = sandboxSources(sandbox).map(({ label, source }) => ({
    label,
    source: source.kind === 'exchange' ? { ...source, credentials: sandbox.credentials[source.venue as 'kraken'].trading } : source,
  }))
  // No round begins while pictures are taken.
  await call(desk, 'settings.change', { syncMinutes: 60 })
  const ids = await connectAccounts(desk, sources)
  if (isQuick) for (const account of Object.values(ids)) await call(desk, 'history.pause', { account, paused: true })
  const idsOf = (...labels: string[]) => labels.flatMap((label) => ids[label] ?? [])
  const { id: longTerm } = await call<{ id: string }>(desk, 'tags.save', { name: 'Long term' })
  for (const id of idsOf('Cold storage')) await call(desk, 'accounts.edit', { id, tags: [longTerm] })
  await call(desk, 'portfolios.save', { name: 'Exchanges', accounts: idsOf('Kraken', 'Binance', 'Coinbase') })
  await call(desk, 'portfolios.save', { name: 'Wallets', accounts: idsOf('Main wallet', 'Cold storage', 'Solana') })
  await call(desk, 'contacts.save', { address: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8', name: 'Savings' })
  for (const { kind, params, repeat } of ALERTS) await call(desk, 'alerts.save', { kind, params, repeat })
  await call(desk, 'rebalance.save', { name: 'Core', spec: strategyOf(idsOf('Kraken', 'Binance', 'Coinbase')) })
  await call(desk, 'sync.now')
  if (!isQuick) {
    await waitForPast(desk)
    await tellOrigins(desk)
    await waitForPast(desk)
  }
  await letRulesLook(desk)
}

/** What the rules have to tell of all this is told before any picture is taken. */
async function letRulesLook(desk: Page): Promise<void> {
  for (let times = 0; times < 4; times += 1) {
    await desk.evaluate(() => chrome.alarms.create('tick', { when: Date.now() }))
    await desk.evaluate(() => new Promise((waited) => setTimeout(waited, 2_500)))
  }
}

/** What came to a wallet from a stranger was a gift, what went to one was spent: a past without open ends. */
async function tellOrigins(desk: Page): Promise<void> {
  const { rows } = await call<{ rows: { kind: string; entryId?: string; quantity?: string; value?: string | null }[] }>(desk, 'ledger.issues')
  for (const { kind, entryId, quantity = '', value } of rows) {
    if (kind !== 'unmatched-transfer' || entryId === undefined) continue
    const overlay = quantity.startsWith('-')
      ? { kind: 'spend' }
      : { kind: 'gift-received', ...(value ? { value: { currency: 'usd', value } } : {}) }
    await call(desk, 'history.correct', { entry: entryId, overlay })
  }
}

const ALERTS = [
  { kind: 'price-above', params: { asset: BITCOIN, price: { value: '100000', currency: 'usd' }, back: 0.005 }, repeat: { kind: 'every', minutes: 60 } },
  { kind: 'price-below', params: { asset: ETHER, price: { value: '2800', currency: 'usd' }, back: 0.005 }, repeat: { kind: 'every', minutes: 60 } },
]

function strategyOf(accounts: readonly string[]) {
  const sleeve = (name: string, asset: string) => ({ id: asset, name, assets: [asset], isLocked: false })
  return {
    scope: { of: 'accounts', accounts },
    excluded: [],
    sleeves: [sleeve('Bitcoin', BITCOIN), sleeve('Ether', ETHER), sleeve('Solana', 'coin:solana')],
    cash: { assets: ['coin:usd-coin', 'coin:tether', 'fiat:usd'], bufferRatio: 0, bufferUsd: '0' },
    others: 'leave',
    method: { id: 'target-weights', params: { weights: { [BITCOIN]: 0.5, [ETHER]: 0.25, 'coin:solana': 0.1 } } },
    band: { kind: 'absolute', points: 0.03 },
    aim: 'target',
    flow: 'both',
    triggers: [{ kind: 'band' }],
    limits: { slippage: 0.02, leastTradeUsd: '50' },
  }
}
