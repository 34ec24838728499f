/** A vault with every account of the sandbox, made by messages: for tests whose story begins later. */

import type { Page } from 'puppeteer-core'
import { call } from '@/tests/harness/drive.mts'
import { PASSPHRASE, PIN } from './as-a-person'
import type { World } from './open-world'

/** Account ids by their labels in the truth: `Kraken`, `Binance`, `Coinbase`, and the three chain accounts. */
export type Connected = Record<string, string>

/** @param chains EVM networks to read, by id */
export async function connectEverything(
  world: World,
  chains: readonly string[] = ['eip155:1'],
): Promise<Connected> {
  const { desk, sandbox } = world
  await createVault(desk)
  const { credentials, addresses, truth } = sandbox
  const sources: Record<string, object> = {
    Kraken: { kind: 'exchange', venue: 'kraken', credentials: credentials.kraken.reading },
    Binance: { kind: 'exchange', venue: 'binance', credentials: credentials.binance.reading },
    Coinbase: { kind: 'exchange', venue: 'coinbase', credentials: credentials.coinbase.reading },
  }
  const chainSources: Record<string, object> = {
    evm: { kind: 'evm', address: addresses.evm, chains },
    bitcoin: { kind: 'bitcoin', addresses: addresses.bitcoin },
    solana: { kind: 'solana', address: addresses.solana },
  }
  for (const { kind, label } of truth.accounts) if (chainSources[kind]) sources[label] = chainSources[kind]
  const ids: Connected = {}
  for (const [label, source] of Object.entries(sources))
    ids[label] = (await call<{ id: string }>(desk, 'accounts.add', { source, label })).id
  return ids
}

export const createVault = (page: Page): Promise<unknown> =>
  call(page, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })

/**
 * Stops the reading of the past. For tests of ticks: what a reading of the past asks and stores in between would be
 * counted as theirs. Its own deaths and faults are in the files of the past.
 */
export async function pauseHistories(page: Page, accounts: readonly string[]): Promise<void> {
  for (const account of accounts) await call(page, 'history.pause', { account, paused: true })
}
