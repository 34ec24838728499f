/** The product at explorers that want a key, and at lists that are cut anywhere. */
import { expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { openChainHistory } from '@/lib/chains/history/open-history.client'
import type { EntryDraft } from '@/lib/core/entry'
import type { ChainId } from '@/lib/core/ids'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { defaultSettings, type Settings } from '@/lib/settings/settings'
import type { TrueEvmTransaction } from '../ledger/history/evm-history'
import { createExplorer, EXPLORER_KEYS } from './explorer'

const ME = `0x${'1'.repeat(40)}`
const YOU = `0x${'2'.repeat(40)}`
const START = 1_700_000_000_000
const COIN = {
  address: `0x${'c'.repeat(40)}`,
  symbol: 'COIN',
  name: 'Coin',
  decimals: 6,
  units: '0',
  collection: 'coin:usd-coin',
}

/** One unit each to the owner, ether and tokens in turn; those from `crowd` on share one block. */
const past = (count: number, crowd: readonly [from: number, until: number] = [0, 0]) =>
  Array.from({ length: count }, (_, index): TrueEvmTransaction => {
    const isCrowded = index >= crowd[0] && index < crowd[1]
    const [later, crowded] = [index >= crowd[1] ? crowd[1] : 0, isCrowded ? crowd[0] : index]
    return {
      hash: `0x${index.toString(16).padStart(64, '0')}`,
      at: START + (later + crowded) * 12_000,
      from: YOU,
      to: ME,
      ...(index % 2 === 0 ? {} : { token: COIN }),
      units: 1n,
      gas: 0n,
      failed: false,
    }
  })

interface Scene {
  history: readonly TrueEvmTransaction[]
  mostRows?: number
  chain?: number
  historyKeys?: Settings['historyKeys']
}

async function readAll({ history, mostRows = 1000, chain = 1, historyKeys = {} }: Scene) {
  const server = createExplorer({ owner: ME, historyOf: () => history, mostRows })
  const hosts = new Set<string>()
  const fetch: GuardedFetch = async ({ url, method = 'GET' }) => {
    const { host, pathname, search } = new URL(url)
    hosts.add(host)
    const answer = await server.handle({ method, host, url: pathname + search, headers: {}, body: '' })
    return { status: answer.status, headers: answer.headers ?? {}, text: answer.body }
  }
  const stream = `eip155:${chain}` as ChainId
  const settings = { ...defaultSettings, historyKeys }
  const context = { fetch, now: () => START + 1e11, health: createEndpointHealth(), settings }
  const entries: EntryDraft[] = []
  let [cursor, done]: [string | undefined, boolean] = [undefined, false]
  for (let step = 0; step < 100 && !done; step++) {
    const source = openChainHistory({ kind: 'evm', address: ME, chains: [stream] }, context)
    const page = await source.read(stream, cursor)
    entries.push(...page.entries)
    ;({ cursor, done } = page)
  }
  expect(done).toBe(true)
  return { entries, ids: entries.map(({ nativeId }) => nativeId), hosts: [...hosts] }
}

const idsOf = (history: readonly TrueEvmTransaction[], chain = 1) =>
  history.map(({ hash }) => `tx:${chain}:${hash}`)

test.each([1000, 100, 50])('1,100 transactions in lists of at most %i rows: each once', async (mostRows) => {
  const history = past(1100)
  expect((await readAll({ history, mostRows })).ids.toSorted()).toEqual(idsOf(history))
})

test('a block that fills pages by itself is told to its end', async () => {
  const history = past(700, [150, 600])
  expect((await readAll({ history, mostRows: 100 })).ids.toSorted()).toEqual(idsOf(history))
})

test('a network without an open explorer is read with a key, of either service', async () => {
  const history = past(30)
  const chain = 56
  const { etherscan, blockscout } = EXPLORER_KEYS
  await expect(readAll({ history, chain })).rejects.toMatchObject({ code: 'not-supported' })
  expect(await readAll({ history, chain, historyKeys: { etherscan } })).toMatchObject({
    ids: idsOf(history, chain),
    hosts: ['api.etherscan.io'],
  })
  const keys = { etherscan: 'WRONG', blockscout }
  expect(await readAll({ history, chain, historyKeys: keys })).toMatchObject({
    ids: idsOf(history, chain),
    hosts: ['api.etherscan.io', 'api.blockscout.com'],
  })
  await expect(readAll({ history, chain, historyKeys: { etherscan: 'WRONG' } })).rejects.toThrow()
})

test('swap, approval, failed call and pieces: what came, what went, and gas to the last wei', async () => {
  const POOL = `0x${'d'.repeat(40)}`
  const ART = `0x${'a7'.repeat(20)}`
  const ZERO = `0x${'0'.repeat(40)}`
  const call = { from: ME, to: POOL, units: 0n, gas: 21_000n * 12_000_000_000n, failed: false }
  const at = (index: number) => ({
    hash: `0x${index.toString(16).padStart(64, '0')}`,
    at: START + index * 12_000,
  })
  const coin = { kind: 'coin', token: COIN } as const
  const piece = (kind: 'erc721' | 'erc1155', id: string) => ({ kind, address: ART, id, name: 'Art' }) as const
  const history: TrueEvmTransaction[] = [
    { ...at(0), ...call, from: YOU, to: ME, units: 10n ** 18n, gas: 0n },
    { ...at(1), ...call, from: YOU, to: ME, token: COIN, units: 9_000_001n, gas: 0n },
    { ...at(2), ...call },
    { ...at(3), ...call, units: 7n, failed: true },
    {
      ...at(4),
      ...call,
      more: [
        { from: ME, to: POOL, units: 4_000_000n, of: coin },
        { from: POOL, to: ME, units: 1_000_000_000_000_001n, of: { kind: 'ether' } },
      ],
    },
    {
      ...at(5),
      ...call,
      units: 5n,
      more: [
        { from: ZERO, to: ME, units: 1n, of: piece('erc721', '77') },
        { from: POOL, to: ME, units: 3n, of: piece('erc1155', '8') },
      ],
    },
  ]
  const { entries } = await readAll({ history })
  const legs = entries.map((entry) =>
    Object.fromEntries(entry.legs.map(({ asset, quantity }) => [asset.slice('eip155:1/'.length), quantity])),
  )
  const token = `erc20:${COIN.address}`
  expect(legs).toEqual([
    { native: '1' },
    { [token]: '9.000001' },
    {},
    {},
    { native: '0.001000000000000001', [token]: '-4' },
    { native: '-0.000000000000000005', [`erc721:${ART}/77`]: '1', [`erc1155:${ART}/8`]: '3' },
  ])
  const fees = entries.map((entry) => entry.fees.map(({ quantity }) => quantity))
  expect(fees).toEqual([[], [], ['0.000252'], ['0.000252'], ['0.000252'], ['0.000252']])
  expect(entries[4]?.kind).toBe('trade')
})
