/**
 * The past of every account of the sandbox, read by the production build: each entry is the truth, the sums are what is held,
 * nothing stands twice, and what follows from it (transfers, values, files) is computed here a second time by other code.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Figure } from '@/lib/analytics/figure'
import type { AnalyticsView, AttributionView, XrayView } from '@/lib/analytics/views'
import type { ImportPreview } from '@/lib/history/messages'
import type { EntryDetail, EntryView, IssueView, LedgerState, ValueSeries } from '@/lib/ledger/views'
import { call } from '@/tests/harness/drive.mts'
import { fromUnits, plain, plus, times } from '@/tests/sandbox/ledger/decimal'
import { collectionOf } from '@/tests/sandbox/ledger/expected-totals'
import { evmHistory, type TrueEvmTransaction } from '@/tests/sandbox/ledger/history/evm-history'
import { eventsOf } from '@/tests/sandbox/ledger/history/true-event'
import { FIAT_RATES } from '@/tests/sandbox/ledger/rates'
import type { Venue } from '@/tests/sandbox/open-exchanges'
import { eventually } from './support/as-a-person'
import { type Connected, connectEverything } from './support/connect-everything'
import { openWorld, showPages, type World } from './support/open-world'
import { balancesOf, readEntries, waitForHistory } from './support/read-ledger'
import { countKinds, linesOf, type TrueEntry, trueEntries, VENUES } from './support/true-entries'
import { trueFlows } from './support/true-flows'
import { lastSettledDay, trueValues } from './support/true-values'
import { binanceTrades, krakenLedgers } from './support/write-exchange-csv'

const ACCOUNTS = 6
const TRADES = Number(process.env.HOLDFAST_TRADES ?? 1200)
/** No price source knows it, and it was held for most of the time; since the middle of it Binance tells its candles. */
const UNPRICED = ['coin:waves']
const DAY = 86_400_000
const EVM = 1

let world: World
let ids: Connected
let entries: EntryView[]
const desk = (): Page => world.desk
const truth = () => world.sandbox.truth

beforeAll(async () => {
  world = await openWorld({ chains: [EVM], evil: false, trades: TRADES, unpriced: UNPRICED })
  ids = await connectEverything(world)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'history')))

const labelOf = (id: string): string => Object.entries(ids).find(([, each]) => each === id)?.[0] ?? id
const of = (label: string): EntryView[] => entries.filter(({ accountId }) => accountId === ids[label])
const chainLabel = (kind: 'evm' | 'bitcoin' | 'solana'): string =>
  truth().accounts.find((account) => account.kind === kind)?.label ?? kind
const idOf = (label: string): string => ids[label] ?? ''

/** Waits until the ledger has taken in what happened a moment ago, prices included. */
const ledgerIsReady = (): Promise<LedgerState> =>
  eventually(
    'the ledger',
    async () => {
      const state = await call<LedgerState>(desk(), 'ledger.state')
      if (state.phase !== 'ready' || state.pricesWanted > 0) throw new Error(JSON.stringify(state))
      return state
    },
    120_000,
  )

const withoutZeros = (sums: Record<string, string>) =>
  Object.fromEntries(Object.entries(sums).filter(([, quantity]) => plain(quantity) !== '0'))

/** What the truth says is held, by account and collection. */
function trueBalances(): Record<string, string> {
  const sums: Record<string, string> = {}
  for (const { label, holdings } of truth().accounts)
    for (const { asset, quantity } of holdings) {
      const key = `${label} ${collectionOf(truth(), asset)}`
      sums[key] = plus(sums[key] ?? '0', quantity)
    }
  return withoutZeros(sums)
}

function ledgerBalances(): Record<string, string> {
  const sums: Record<string, string> = {}
  for (const [key, quantity] of balancesOf(entries)) {
    const [account = '', asset = ''] = key.split(' ')
    const name = `${labelOf(account)} ${collectionOf(truth(), asset)}`
    sums[name] = plus(sums[name] ?? '0', quantity)
  }
  return withoutZeros(sums)
}

test('the past of every account is read to its end', async () => {
  const startedAt = Date.now()
  const histories = await waitForHistory(desk(), ACCOUNTS, 480_000)
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  entries = await readEntries(desk())
  const counts = histories.map((row) => `${labelOf(row.accountId)} ${row.entries}`).join(', ')
  console.log(`read in ${seconds} s: ${counts}; ${world.sandbox.log().length} requests`)
  expect(entries.length).toBe(histories.reduce((sum, row) => sum + row.entries, 0))
  for (const { streams } of histories)
    expect(streams.map((stream) => stream.state)).toEqual(streams.map(() => 'complete'))
}, 600_000)

describe('against the truth', () => {
  test('each exchange account: every entry, leg and fee, to the last digit', () => {
    for (const [label, venue] of Object.entries(VENUES)) {
      const expected = trueEntries(truth(), venue)
      expect(countKinds(of(label)), label).toEqual(countKinds(expected))
      expect(linesOf(of(label)), label).toEqual(linesOf(expected))
    }
  })

  test('legs minus fees are what each account holds of each coin', () => {
    expect(ledgerBalances()).toEqual(trueBalances())
  })

  test('no entry stands twice, and each keeps the row that its source told', async () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    for (const label of [
      ...Object.keys(VENUES),
      chainLabel('evm'),
      chainLabel('bitcoin'),
      chainLabel('solana'),
    ]) {
      const all = of(label)
      expect(all.length, label).toBeGreaterThan(0)
      for (const { id, origin } of all.filter((_, index) => index % Math.ceil(all.length / 8) === 0)) {
        const { raw } = await call<EntryDetail>(desk(), 'ledger.entry', { id })
        if (origin === 'api') expect(raw.length, `${label} ${id}`).toBeGreaterThan(0)
        for (const { text } of raw) expect(() => JSON.parse(text) as unknown).not.toThrow()
      }
    }
  })

  test('the inbox finds no balance that does not come out', async () => {
    const { rows } = await call<{ rows: IssueView[] }>(desk(), 'ledger.issues')
    expect(rows.filter(({ kind }) => kind === 'live-mismatch' || kind === 'negative-balance')).toEqual([])
  })
})

describe('transfers', () => {
  /** Withdrawals of the exchanges that arrived on Ethereum, with both of their entries. */
  const ownTransfers = () =>
    evmHistory(truth(), EVM).flatMap(({ hash, withdrawal }) => {
      if (!withdrawal) return []
      const both = entries.filter(({ txHash }) => txHash === hash)
      const from = both.find(({ kind }) => kind === 'withdrawal')
      const to = both.find(({ kind }) => kind === 'deposit')
      if (!from || !to) throw new Error(`the entries of ${hash} are missing`)
      return [{ from, to }]
    })

  test('a withdrawal and its arrival on the chain are one transfer, by the hash', () => {
    expect(ownTransfers().length).toBeGreaterThan(0)
    for (const { from, to } of ownTransfers()) {
      expect(from.transfer).toMatchObject({
        state: 'linked',
        other: to.id,
        otherAccount: to.accountId,
        by: 'hash',
      })
      expect(to.transfer).toMatchObject({
        state: 'linked',
        other: from.id,
        otherAccount: from.accountId,
        by: 'hash',
      })
    }
  })

  test('the user keeps them apart, takes that back, links two others, and takes that back', async () => {
    const transferOf = async (id: string) =>
      (await call<EntryDetail>(desk(), 'ledger.entry', { id })).entry.transfer
    const [pair] = ownTransfers()
    if (!pair) throw new Error('there is no transfer')
    const before = [await transferOf(pair.from.id), await transferOf(pair.to.id)]
    await call(desk(), 'history.keepApart', { from: pair.from.id, to: pair.to.id })
    expect((await transferOf(pair.from.id))?.state).not.toBe('linked')
    expect((await transferOf(pair.to.id))?.state).not.toBe('linked')
    await call(desk(), 'history.unlink', { entry: pair.from.id })
    expect([await transferOf(pair.from.id), await transferOf(pair.to.id)]).toEqual(before)

    const free = entries.filter(({ transfer }) => transfer?.state === 'unmatched')
    const assetOf = ({ legs }: EntryView) => collectionOf(truth(), legs[0]?.asset ?? '')
    const isBetween = (out: EntryView) => (into: EntryView) =>
      into.kind === 'deposit' && into.accountId !== out.accountId && assetOf(into) === assetOf(out)
    const out = free.find((each) => each.kind === 'withdrawal' && free.some(isBetween(each)))
    const into = out && free.find(isBetween(out))
    if (!out || !into) throw new Error('no two free ends of one coin')
    await call(desk(), 'history.link', { from: out.id, to: into.id })
    expect(await transferOf(out.id)).toMatchObject({ state: 'linked', other: into.id, by: 'user' })
    await call(desk(), 'history.unlink', { entry: out.id })
    expect(await transferOf(out.id)).toEqual(out.transfer)
    expect(await transferOf(into.id)).toEqual(into.transfer)
  })
})

describe('values', () => {
  const evmEntry = ({ at, from, token, units, gas }: TrueEvmTransaction): TrueEntry => {
    const { address } = truth().evm
    const asset = token ? collectionOf(truth(), `eip155:${EVM}/erc20:${token.address}`) : 'coin:ethereum'
    const quantity = fromUnits(from === address ? -units : units, token?.decimals ?? 18)
    const fees = gas === 0n ? [] : [{ asset: 'coin:ethereum', quantity: fromUnits(gas, 18) }]
    return { at, kind: 'deposit', legs: [{ asset, quantity }], fees }
  }
  /** What is on its way between own accounts is owned all the same: it arrives when it leaves. */
  const evmEntries = (): TrueEntry[] =>
    evmHistory(truth(), EVM).map((tx) => {
      const sent =
        tx.withdrawal && truth().history[tx.withdrawal.venue].find(({ id }) => id === tx.withdrawal?.id)
      return evmEntry(sent ? { ...tx, at: sent.at } : tx)
    })
  const venueEntries = (venue: Venue) => trueEntries(truth(), venue)
  const lastDay = lastSettledDay
  const series = (scope: object) => call<ValueSeries>(desk(), 'ledger.values', { scope })

  /** A line begins with the whole; before its own first entry it was worth nothing. */
  function expectSeries(told: ValueSeries, expected: ReturnType<typeof trueValues>): void {
    const { gaps } = told
    const earlier = ((expected[0]?.day ?? 0) - told.from) / DAY
    expect(earlier).toBeGreaterThanOrEqual(0)
    expect(told.values.slice(0, earlier).every((value) => value === 0)).toBe(true)
    const values = told.values.slice(earlier)
    for (const [index, { day, value, unpriced }] of expected.entries()) {
      const name = new Date(day).toISOString().slice(0, 10)
      const told = values[index] ?? null
      if (value === null || told === null) {
        const gap = gaps.find((each) => each.from <= day && day < each.until)
        expect(told, `${name} ${JSON.stringify(gap)}`).toBe(value)
        expect(gap?.unpriced, name).toEqual(unpriced)
        expect(gap?.accounts, name).toEqual([])
      } else expect(Math.abs(told - value), name).toBeLessThan(1e-9 * Math.abs(value) + 1e-6)
    }
  }

  test('every day of an account is what it held then at the prices of then', async () => {
    await ledgerIsReady()
    const expected = trueValues(truth(), venueEntries('coinbase'), UNPRICED, lastDay())
    const told = await series({ of: 'account', account: ids.Coinbase })
    expectSeries(told, expected)
    expect(expected.length).toBeGreaterThan(1000)
    expect(told.completeSince).not.toBeNull()
  })

  test('the series of all accounts begins at the first entry; days with a coin without price are gaps that name it', async () => {
    const together = [...Object.values(VENUES).flatMap(venueEntries), ...evmEntries()]
    const expected = trueValues(truth(), together, UNPRICED, lastDay())
    const accounts = [...Object.keys(VENUES), chainLabel('evm')].map(idOf)
    const told = await series({ of: 'portfolio', accounts })
    expect(told.from).toBe(expected[0]?.day)
    expectSeries(told, expected)
    const gaps = expected.filter(({ value }) => value === null).length
    console.log(`${expected.length} days, ${gaps} of them without a price of ${UNPRICED.join()}`)
    expect(gaps).toBeGreaterThan(0)
    expect(gaps).toBeLessThan(expected.length)
    expect(told.completeSince).not.toBeNull()
  })

  test('one asset over all accounts', async () => {
    const together = [...Object.values(VENUES).flatMap(venueEntries), ...evmEntries()]
    const only = (asset: string): TrueEntry[] =>
      together
        .map((entry) => ({
          ...entry,
          legs: entry.legs.filter((leg) => leg.asset === asset),
          fees: entry.fees.filter((fee) => fee.asset === asset),
        }))
        .filter(({ legs, fees }) => legs.length + fees.length > 0)
    const asset = 'coin:ethereum'
    const expected = trueValues(truth(), only(asset), UNPRICED, lastDay())
    expectSeries(await series({ of: 'asset', asset }), expected)
  })
})

describe('analytics', () => {
  const until = lastSettledDay
  const range = () => ({ name: 'custom', from: 0, until: until() })
  const ask = <T>(name: 'ledger.analytics' | 'ledger.attribution', change: object = {}) =>
    call<T>(desk(), name, {
      scope: { of: 'accounts', accounts: [ids.Coinbase] },
      range: range(),
      currency: 'usd',
      ...(name === 'ledger.analytics' ? { benchmark: BITCOIN, riskFree: 0 } : {}),
      ...change,
    })
  const BITCOIN = { kind: 'basket', parts: [{ asset: 'coin:bitcoin', weight: 1 }] }
  const valueOf = (figure: Figure): number => figure.value ?? Number.NaN

  test('the profit of an account is what it came to, less what was put in, from the truth alone', async () => {
    await ledgerIsReady()
    const told = await ask<AnalyticsView>('ledger.analytics')
    const held = trueValues(truth(), trueEntries(truth(), 'coinbase'), UNPRICED, until())
    const { put, moved } = trueFlows(truth(), trueEntries(truth(), 'coinbase'), UNPRICED, until())
    const profit = (held.at(-1)?.value ?? Number.NaN) - put
    console.log(`profit ${valueOf(told.performance.profit)}, truly ${profit}, of ${moved} that was moved`)
    expect(Math.abs(valueOf(told.performance.profit) - profit)).toBeLessThan(1e-9 * moved)
  })

  test('assets and accounts make up the profit, to the cent', async () => {
    for (const scope of [{ of: 'whole' }, { of: 'accounts', accounts: [ids.Coinbase] }]) {
      const { whole, assets, accounts } = await ask<AttributionView>('ledger.attribution', { scope })
      const known = [whole, ...assets, ...accounts].every(({ profit }) => profit !== null)
      if (scope.of === 'accounts') expect(known).toBe(true)
      for (const part of ['income', 'fees', 'losses', 'flow', 'profit'] as const)
        for (const rows of [assets, accounts])
          if (known)
            expect(rows.reduce((sum, row) => sum + (row[part] ?? 0), 0)).toBeCloseTo(whole[part] ?? 0, 2)
    }
  })

  test('figures agree with what follows from the series beside them', async () => {
    const { series, performance, risk, drawdowns, relative } = await ask<AnalyticsView>('ledger.analytics')
    const growth = series.growth.map((level) => level ?? Number.NaN)
    expect(valueOf(performance.twr)).toBeCloseTo((growth.at(-1) ?? Number.NaN) - 1, 9)
    const lowest = Math.min(...series.drawdown.map((depth) => depth ?? 0))
    expect(valueOf(risk['max-drawdown'])).toBeCloseTo(lowest, 9)
    expect(drawdowns[0]?.depth).toBeCloseTo(lowest, 9)
    const returns = growth.flatMap((level, day) => (day === 0 ? [] : [level / (growth[day - 1] ?? 1) - 1]))
    const known = returns.filter(Number.isFinite)
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length
    const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1)
    expect(known.length).toBeGreaterThan(700)
    expect(valueOf(risk.volatility) / Math.sqrt(variance * 365)).toBeCloseTo(1, 2)
    expect(relative?.beta.value).not.toBeNull()
  })

  test('in euros, and in bitcoin, a profit is another figure of the same money', async () => {
    const [usd, eur] = await Promise.all(
      ['usd', 'eur'].map((currency) => ask<AnalyticsView>('ledger.analytics', { currency })),
    )
    // The sandbox's reference rates are the same every day.
    const rate = Number(FIAT_RATES.eur?.usd)
    expect(valueOf(eur?.performance.profit ?? never()) * rate).toBeCloseTo(
      valueOf(usd?.performance.profit ?? never()),
      2,
    )
    expect(valueOf(eur?.performance.twr ?? never())).toBeCloseTo(valueOf(usd?.performance.twr ?? never()), 6)
    const btc = await ask<AnalyticsView>('ledger.analytics', { currency: 'btc' })
    expect(btc.currency).toBe('btc')
    expect(btc.performance.twr.value).not.toBeNull()
  })

  test('the X-ray finds what is too much, and opens where it can be mended', async () => {
    const { rules } = await call<XrayView>(desk(), 'ledger.xray')
    const unknown = rules.filter((rule) => rule.unknown !== undefined).map(({ id }) => id)
    console.log(
      `${rules.length} rules, ${rules.flatMap(({ findings }) => findings).length} findings, unknown: ${unknown.join()}`,
    )
    expect(rules.find(({ id }) => id === 'unmatched-transfers')?.findings.length).toBeGreaterThan(0)
    const changed = { rule: 'asset-share', threshold: 0.05 }
    await call(desk(), 'xray.change', changed)
    await eventually('the stricter rule', async () => {
      const again = await call<XrayView>(desk(), 'ledger.xray')
      const rule = again.rules.find(({ id }) => id === 'asset-share')
      expect(rule?.threshold?.value).toBe(0.05)
      expect(rule?.findings.length).toBeGreaterThan(0)
    })
    await call(desk(), 'xray.change', { ...changed, threshold: null })
  })
})

const never = (): Figure => {
  throw new Error('there is no figure')
}

describe('files', () => {
  const file = (text: string, name: string, account: string | null) => ({
    account,
    fileName: name,
    text,
    timeZone: 'UTC',
  })
  const preview = (input: object) => call<ImportPreview>(desk(), 'imports.preview', input)
  const commit = (input: object) =>
    call<{ id: string; account: string; added: number; duplicates: number }>(desk(), 'imports.commit', input)
  const countOf = async (account: string) =>
    (
      await call<{ total: number }>(desk(), 'ledger.entries', {
        filter: { accounts: { of: [account] } },
        offset: 0,
        limit: 1,
      })
    ).total
  const counted = (account: string, count: number) =>
    eventually(`${count} entries`, async () => expect(await countOf(account)).toBe(count))

  test('everything exported and imported into a new account is the same; again it adds nothing; undo takes it away', async () => {
    const { text } = await call<{ text: string }>(desk(), 'ledger.export', { filter: {}, format: 'csv' })
    const first = file(text, 'everything.csv', null)
    const seen = await preview(first)
    expect(seen.importer?.id).toBe('holdfast')
    expect(seen.counts).toEqual({ new: entries.length, duplicate: 0, conflict: 0, problems: 0, skipped: 0 })
    const { id, account, added } = await commit(first)
    expect(added).toBe(entries.length)
    await counted(account, entries.length)
    const copies = await readEntries(desk(), { accounts: { of: [account] } })
    expect(linesOf(copies)).toEqual(linesOf(entries))
    const again = file(text, 'everything again.csv', account)
    expect((await preview(again)).counts).toMatchObject({ new: 0, duplicate: entries.length, conflict: 0 })
    const repeated = await commit(again)
    expect(repeated).toMatchObject({ added: 0, duplicates: entries.length })
    await call(desk(), 'imports.undo', { id: repeated.id })
    await call(desk(), 'imports.undo', { id })
    await counted(account, 0)
    await call(desk(), 'accounts.remove', { id: account })
  })

  test('files of Kraken and Binance in their own accounts: every row is known already', async () => {
    const files = {
      Kraken: krakenLedgers(truth().history.kraken),
      Binance: binanceTrades(truth().history.binance),
    }
    for (const [label, { text, facts }] of Object.entries(files)) {
      const input = file(text, `${label}.csv`, idOf(label))
      expect((await preview(input)).counts, label).toMatchObject({
        new: 0,
        duplicate: facts,
        conflict: 0,
        problems: 0,
      })
      const before = await countOf(idOf(label))
      const { id, added } = await commit(input)
      expect(added, label).toBe(0)
      expect(await countOf(idOf(label))).toBe(before)
      await call(desk(), 'imports.undo', { id })
      await counted(idOf(label), before)
    }
  })
})

describe('what happens later', () => {
  test('new trades are found by the next reading, and counted once', async () => {
    const fresh: Record<string, string[]> = {}
    for (const [label, venue] of Object.entries(VENUES)) {
      const events = truth().history[venue]
      const last = eventsOf(events, 'trade').at(-1)
      if (!last) throw new Error(`${venue} has no trade`)
      const same = eventsOf(events, 'trade').filter(({ market }) => market === last.market)
      const number = Math.max(...same.map((trade) => trade.number)) + 1
      const event = {
        ...last,
        at: Date.now() - 90_000,
        number,
        quantity: '0.5',
        cost: times(last.price, '0.5'),
      }
      const id = last.id.replace(/.{3}$/, (end) => (end === '777' ? '778' : '777'))
      events.push({ ...event, id, orderId: last.orderId })
      fresh[label] = linesOf(trueEntries(truth(), venue, events.slice(-1)))
    }
    for (const round of ['first', 'second']) {
      await call(desk(), 'history.read', {})
      await eventually(
        `the ${round} reading`,
        async () => {
          const state = await call<LedgerState>(desk(), 'ledger.state')
          expect(state.entries).toBe(entries.length + 3)
        },
        60_000,
      )
      await waitForHistory(desk(), ACCOUNTS)
      const now = await readEntries(desk())
      expect(now.length).toBe(entries.length + 3)
      for (const [label, venue] of Object.entries(VENUES)) {
        const own = now.filter(({ accountId }) => accountId === ids[label])
        expect(linesOf(own), label).toEqual(linesOf(trueEntries(truth(), venue)))
        expect(linesOf(own), label).toEqual(expect.arrayContaining(fresh[label] ?? []))
      }
    }
  })
})
