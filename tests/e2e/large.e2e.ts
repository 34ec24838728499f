/** More than two thousand holdings over exchanges and chains: the totals are still exact, and the popup still shows them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, seesText } from '@/tests/harness/drive.mts'
import { expectedTotals } from '@/tests/sandbox/ledger/expected-totals'
import { openPopup, PASSPHRASE, PIN } from './support/as-a-person'
import { expectTruth, inDollars } from './support/compare-totals'
import { openWorld, type World } from './support/open-world'
import { readStored } from './support/read-stored'

const HOLDINGS = 2_000

let world: World
beforeAll(async () => {
  world = await openWorld({ holdings: HOLDINGS, evil: false })
  await call(world.desk, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })
})
afterAll(() => world?.close())

test('totals equal the truth to the last digit', async () => {
  const { credentials, addresses, truth } = world.sandbox
  const labelOf = (kind: string, venue?: string) =>
    truth.accounts.find((account) => account.kind === kind && account.venue === venue)?.label ?? kind
  for (const venue of ['kraken', 'binance', 'coinbase'] as const)
    await call(world.desk, 'accounts.add', {
      source: { kind: 'exchange', venue, credentials: credentials[venue].reading },
      label: labelOf('exchange', venue),
    })
  const chains = Object.keys(truth.evm.chains).map((chainId) => `eip155:${chainId}`)
  await call(world.desk, 'accounts.add', {
    source: { kind: 'evm', address: addresses.evm, chains },
    label: labelOf('evm'),
  })
  await call(world.desk, 'accounts.add', {
    source: { kind: 'bitcoin', addresses: addresses.bitcoin },
    label: labelOf('bitcoin'),
  })
  await call(world.desk, 'accounts.add', {
    source: { kind: 'solana', address: addresses.solana },
    label: labelOf('solana'),
  })
  const { tables, view } = await readStored(world.desk)
  expect(tables.holdings.length).toBeGreaterThanOrEqual(HOLDINGS)
  expectTruth(view, truth)
  const popup = await openPopup(world.extension)
  await seesText(popup, inDollars(expectedTotals(truth).netWorth), 10_000)
})
