/** Connects everything that the sandbox's truth owns, by the messages that the forms send. */
import type { Page } from 'puppeteer-core'
import { evmChains } from '@/lib/chains/data/evm-chains'
import type { Sandbox } from '@/tests/sandbox/sandbox'
import { call } from './drive.mts'

export interface SandboxSource {
  /** As the truth labels the account; the extension gets the same label. */
  label: string
  /** Input of `accounts.add`. */
  source: { kind: string } & Record<string, unknown>
}

type World = Pick<Sandbox, 'credentials' | 'addresses'>

/** Three exchanges with keys that may only read, an EVM address on every default chain, Bitcoin, Solana. */
export function sandboxSources({ credentials, addresses }: World): SandboxSource[] {
  const exchange = (label: string, venue: 'kraken' | 'binance' | 'coinbase') => ({
    label,
    source: { kind: 'exchange', venue, credentials: credentials[venue].reading },
  })
  return [
    exchange('Kraken', 'kraken'),
    exchange('Binance', 'binance'),
    exchange('Coinbase', 'coinbase'),
    {
      label: 'Main wallet',
      source: { kind: 'evm', address: addresses.evm, chains: evmChains([]).map(({ id }) => id) },
    },
    { label: 'Cold storage', source: { kind: 'bitcoin', addresses: addresses.bitcoin } },
    { label: 'Solana', source: { kind: 'solana', address: addresses.solana } },
  ]
}

/**
 * One after the other: an account is added, read and counted before the next.
 * @returns account ids by label
 */
export async function connectAccounts(
  page: Page,
  sources: readonly SandboxSource[],
  onConnected: (label: string) => void = () => undefined,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const { label, source } of sources) {
    ids[label] = (await call<{ id: string }>(page, 'accounts.add', { source, label })).id
    onConnected(label)
  }
  return ids
}
