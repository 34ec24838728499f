/** Brings a fresh profile to the state that is measured: vault open, twenty accounts read, everything priced. */
import type { Page } from 'puppeteer-core'
import { call } from '@/tests/harness/drive.mts'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import type { BenchWorld } from './world'

export interface Connected {
  /** What the popup's headline must read, from the world's exact truth. */
  netWorthText: string
  /** Account ids in the order of the world's keys. */
  accounts: string[]
}

const PIN = '482915'
const LANES = 4
const TRIES = 8
const BETWEEN_TRIES_MS = 15_000

export async function connectAccounts(chromium: Chromium, world: BenchWorld): Promise<Connected> {
  await chromium.grantHosts()
  const page = await chromium.open('options.html')
  await call(page, 'vault.create', {
    pin: PIN,
    second: { slot: 'passphrase', passphrase: 'correct horse battery staple moon' },
    demo: false,
  })
  const accounts: string[] = []
  const queue = [...world.keys.entries()]
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      accounts[next[0]] = await addAccount(page, next[1])
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await call(page, 'sync.now', {})
  await page.close()
  return { netWorthText: dollars(world.netWorth), accounts }
}

/** A venue counts by address: seven of its accounts within a minute may reach its limit, and a person tries again. */
async function addAccount(page: Page, { venue, credentials }: BenchWorld['keys'][number]): Promise<string> {
  const source = { kind: 'exchange', venue, credentials }
  for (let tries = 1; ; tries++) {
    try {
      return (await call<{ id: string }>(page, 'accounts.add', { source })).id
    } catch (error) {
      if (tries === TRIES || !String(error).includes('rate-limited')) throw error
      await new Promise((done) => setTimeout(done, BETWEEN_TRIES_MS))
    }
  }
}

/** As the popup writes it for an American browser. `Intl` formats decimal text without loss. */
const dollars = (exact: string): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(
    exact as Intl.StringNumericLiteral,
  )
