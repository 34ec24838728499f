import { expect, test } from 'vitest'
import { coin } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { amount, isNegative } from '@/lib/core/amount'
import type { Leg } from '@/lib/core/entry'
import type { AccountId, AssetId, ChainId, EntryId, LinkId } from '@/lib/core/ids'
import type { AccountSource, LinkRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { lostOnTheWay, matchTransfers } from './match-transfers'

const NOON = Date.UTC(2024, 2, 1, 12)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const BTC = coin('bitcoin')
const ETH = coin('ethereum')
const hash = (digit: string) => digit.repeat(64)
const addressOf = { wallet: `0x${'1a'.repeat(20)}`, ledger: `0x${'2b'.repeat(20)}` }
const accounts = new Map<AccountId, { kind: AccountSource['kind']; addresses?: readonly string[] }>(
  (['kraken', 'binance', 'wallet', 'ledger'] as const).map((name) => [
    name as string as AccountId,
    name === 'wallet' || name === 'ledger'
      ? { kind: 'evm', addresses: [addressOf[name]] }
      : { kind: 'exchange' },
  ]),
)

interface Made extends Partial<Omit<EffectiveEntry, 'id' | 'accountId'>> {
  fee?: string
  asset?: AssetId
}

/** A withdrawal for a negative quantity, else a deposit. */
function moved(
  id: string,
  account: string,
  quantity: string,
  { fee, asset = BTC, ...rest }: Made = {},
): EffectiveEntry {
  const legs: Leg[] = [{ asset, quantity: amount(quantity) }]
  return {
    id: id as EntryId,
    accountId: account as AccountId,
    nativeId: id,
    at: NOON,
    kind: isNegative(amount(quantity)) ? 'withdrawal' : 'deposit',
    legs,
    fees: fee === undefined ? [] : [{ asset, quantity: amount(fee) }],
    origin: 'api',
    source: 'test',
    ...rest,
  }
}

const link = (verdict: 'linked' | 'apart', from: string, to?: string, at = 1): LinkRow => ({
  id: `${from}${to}${at}` as LinkId,
  verdict,
  from: from as EntryId,
  at,
  ...(to === undefined ? {} : { to: to as EntryId }),
})

const match = (entries: EffectiveEntry[], links: LinkRow[] = []) =>
  matchTransfers({ entries, links, accounts, collectionOf })

const pairs = (entries: EffectiveEntry[], links: LinkRow[] = []) =>
  match(entries, links).transfers.map(({ from, to, by }) => `${from}>${to} ${by}`)

test('one transaction links its ends, however the hash is written and however long it takes', () => {
  const entries = [
    moved('w', 'kraken', '-1', { fee: '0.0005', txHash: hash('A') }),
    moved('d', 'wallet', '0.7', { at: NOON + 90 * HOUR, txHash: `0x${hash('a')}` }),
  ]
  const { transfers } = match(entries)
  expect(transfers).toEqual([{ from: 'w', to: 'd', by: 'hash', asset: BTC, sent: '1', received: '0.7' }])
  expect(transfers.map(lostOnTheWay)).toEqual(['0.3'])
})

test('a wallet that pays others in the same transaction is a question, not a costly transfer', () => {
  const entries = [
    moved('w', 'wallet', '-1.5', { txHash: hash('b') }),
    moved('d', 'kraken', '1', { txHash: hash('b') }),
  ]
  expect(match(entries)).toMatchObject({
    transfers: [],
    ambiguous: [
      { entry: 'd', candidates: ['w'] },
      { entry: 'w', candidates: ['d'] },
    ],
    unmatched: [],
  })
})

test('without a hash, amounts link within the fee or half a per cent, from 5 minutes before to 20 hours after', () => {
  const out = moved('w', 'kraken', '-1', { fee: '0.02' })
  const into = (quantity: string, late: number) => moved('d', 'wallet', quantity, { at: NOON + late })
  expect(pairs([out, into('1', 20 * HOUR)])).toEqual(['w>d amount'])
  expect(pairs([out, into('1', 20 * HOUR + 1)])).toEqual([])
  expect(pairs([out, into('0.98', -5 * MINUTE)])).toEqual(['w>d amount'])
  expect(pairs([out, into('0.98', -5 * MINUTE - 1)])).toEqual([])
  expect(pairs([out, into('0.979999', HOUR)])).toEqual([])
  expect(pairs([out, into('1.000001', HOUR)])).toEqual([])
  const free = moved('w', 'kraken', '-1')
  expect(pairs([free, into('0.995', HOUR)])).toEqual(['w>d amount'])
  expect(pairs([free, into('0.99499', HOUR)])).toEqual([])
})

test('a deposit that is told without its own fee still fits', () => {
  const entries = [moved('w', 'wallet', '-1'), moved('d', 'kraken', '0.98', { fee: '0.02', at: NOON + HOUR })]
  expect(pairs(entries)).toEqual(['w>d amount'])
})

test('the closest amount wins, equally close ones are asked', () => {
  const near = moved('near', 'wallet', '0.9999', { at: NOON + HOUR })
  const far = moved('far', 'ledger', '0.997', { at: NOON + MINUTE })
  const out = moved('w', 'kraken', '-1')
  expect(pairs([out, near, far])).toEqual(['w>near amount'])
  expect(match([out, near, far]).unmatched).toEqual(['far'])
  const same = [moved('x', 'wallet', '1'), moved('y', 'ledger', '1', { at: NOON + HOUR })]
  expect(match([out, ...same])).toMatchObject({
    transfers: [],
    ambiguous: [
      { entry: 'w', candidates: ['x', 'y'] },
      { entry: 'x', candidates: ['w'] },
      { entry: 'y', candidates: ['w'] },
    ],
  })
})

test('equally close ones are no question where the address was told: it is where the address is', () => {
  const sent = (counterparty?: string) =>
    moved('out', 'kraken', '-1', { asset: ETH, ...(counterparty === undefined ? {} : { counterparty }) })
  const arrivals = [
    moved('a', 'wallet', '1', { asset: ETH, at: NOON + MINUTE }),
    moved('b', 'ledger', '1', { asset: ETH, at: NOON + MINUTE }),
  ]
  expect(match([sent(), ...arrivals]).transfers).toEqual([])
  expect(
    match([sent(addressOf.ledger.toUpperCase().replace('0X', '0x')), ...arrivals]).transfers,
  ).toMatchObject([{ from: 'out', to: 'b' }])
  // To nobody here: it says nothing, the question stays.
  expect(match([sent(`0x${'99'.repeat(20)}`), ...arrivals]).ambiguous).not.toEqual([])
  // The only arrival is at another account than the one whose address it was: no transfer.
  expect(
    match([sent(addressOf.ledger), moved('a', 'wallet', '1', { asset: ETH, at: NOON + MINUTE })]).transfers,
  ).toEqual([])
})

test('a deposit that tells its sender came from the account with that address', () => {
  const into = moved('into', 'kraken', '1', { asset: ETH, at: NOON + MINUTE, counterparty: addressOf.wallet })
  const [one, other] = [
    moved('one', 'wallet', '-1', { asset: ETH }),
    moved('other', 'ledger', '-1', { asset: ETH }),
  ]
  expect(match([into, one, other]).transfers).toMatchObject([{ from: 'one', to: 'into' }])
})

test('two different transactions are two movements', () => {
  const out = moved('w', 'kraken', '-1', { txHash: hash('c') })
  expect(pairs([out, moved('d', 'wallet', '1', { txHash: hash('d') })])).toEqual([])
  expect(pairs([out, moved('d', 'wallet', '1', { txHash: 'Internal transfer 7' })])).toEqual(['w>d amount'])
})

test('never within one account, never protocols, approvals, income, trades, other assets or what is ignored', () => {
  const out = moved('w', 'kraken', '-1')
  for (const other of [
    moved('d', 'kraken', '1'),
    moved('d', 'wallet', '1', { protocol: 'aave-v3' }),
    moved('d', 'wallet', '1', { kind: 'income', reason: 'staking' }),
    moved('d', 'wallet', '1', { kind: 'fee', reason: 'approval' }),
    moved('d', 'wallet', '1', { kind: 'trade' }),
    moved('d', 'wallet', '1', { asset: ETH }),
    moved('d', 'wallet', '1', { ignored: true }),
    moved('d', 'wallet', '1', { replacedBy: 'e' as EntryId }),
  ])
    expect(pairs([out, other])).toEqual([])
})

test('a bridge links chains of one account and assets of one collection within 4 hours and 1 %', () => {
  const [main, optimism] = ['eip155:1' as ChainId, 'eip155:10' as ChainId]
  const out = moved('w', 'wallet', '-1', {
    kind: 'rollover',
    reason: 'bridge-out',
    protocol: 'across',
    chain: main,
    asset: 'eip155:1/native' as AssetId,
    txHash: hash('1'),
  })
  const into = (quantity: string, late: number) =>
    moved('d', 'wallet', quantity, {
      at: NOON + late,
      chain: optimism,
      asset: 'eip155:10/native' as AssetId,
      txHash: hash('2'),
    })
  expect(pairs([out, into('0.99', 4 * HOUR)])).toEqual(['w>d amount'])
  expect(pairs([out, into('0.98', HOUR)])).toEqual([])
  expect(pairs([out, into('0.99', 4 * HOUR + 1)])).toEqual([])
  expect(pairs([out, { ...into('1', HOUR), chain: main }])).toEqual([])
})

test("the user's word comes first, and can be taken back by a later one", () => {
  const entries = [
    moved('w', 'kraken', '-1', { txHash: hash('e') }),
    moved('d', 'wallet', '1', { txHash: hash('e') }),
    moved('x', 'ledger', '0.5', { kind: 'income', at: NOON + 900 * HOUR }),
  ]
  expect(pairs(entries, [link('linked', 'w', 'x')])).toEqual(['w>x user'])
  expect(pairs(entries, [link('apart', 'w', 'd')])).toEqual([])
  expect(match(entries, [link('apart', 'w')])).toMatchObject({
    apart: ['w'],
    unmatched: ['d'],
    transfers: [],
  })
  expect(pairs(entries, [link('linked', 'w', 'x', 1), link('apart', 'w', 'x', 2)])).toEqual(['w>d hash'])
  expect(pairs(entries, [link('linked', 'd', 'w')])).toEqual(['w>d hash']) // the wrong way round says nothing
})

/** A small generator with a fixed seed. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

test('whatever the order of the entries, each is in one place at most and the findings are the same', () => {
  const names = [...accounts.keys()]
  for (let seed = 1; seed <= 60; seed += 1) {
    const next = random(seed)
    const entries = Array.from({ length: 40 }, (_, at) =>
      moved(`e${at}`, names[next(4)] ?? '', `${next(2) === 0 ? '-' : ''}${1 + next(3)}.00${next(6)}`, {
        at: NOON + next(60) * HOUR,
        ...(next(3) === 0 ? { txHash: hash(String(next(5))) } : {}),
      }),
    )
    const found = match(entries)
    const shuffled = entries.map((entry) => ({ entry, key: next(1_000_000) })).sort((a, b) => a.key - b.key)
    const again = match(shuffled.map(({ entry }) => entry))
    expect({ ...again, near: undefined }).toEqual({ ...found, near: undefined })
    for (const { id } of entries) expect(again.near(id)).toEqual(found.near(id))
    const places = [
      ...found.transfers.flatMap(({ from, to }) => [from, to]),
      ...found.ambiguous.map(({ entry }) => entry),
      ...found.unmatched,
    ]
    expect(new Set(places).size).toBe(places.length)
    expect(places).toHaveLength(entries.length)
  }
})

test('two hundred thousand entries are matched without comparing all with all', () => {
  const entries = Array.from({ length: 100_000 }, (_, at) => [
    moved(`w${at}`, 'kraken', `-1.${String(at % 1000).padStart(3, '0')}`, { at: NOON + at * 20 * MINUTE }),
    moved(`d${at}`, 'wallet', `1.${String(at % 1000).padStart(3, '0')}`, {
      at: NOON + at * 20 * MINUTE + MINUTE,
    }),
  ]).flat()
  expect(match(entries).transfers).toHaveLength(100_000)
})
