/** What holds for every ledger and all rules, on ledgers made by chance from fixed seeds. */
import { describe, expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { gainsOf, plainOutgo, questionOf, type Scenario } from '@/tests/fixtures/scenarios/ledger'
import {
  ASSETS,
  type RandomLedger,
  randomLedger,
  randomOf,
  toEngine,
} from '@/tests/fixtures/scenarios/random-ledger'
import { computeGains, type GainsAnswer } from './compute-gains'
import type { Lot } from './lot'
import { planEntry } from './plan-entry'
import { type Method, TAX_PRESETS, type TaxRules } from './tax-rules'

const METHODS: readonly Method[] = ['fifo', 'lifo', 'hifo', 'lofo', 'average', 'uk', 'specific']
const POOLS = {
  universal: [{ from: 2009, value: 'universal' }],
  account: [{ from: 2009, value: 'account' }],
  'account from 2025': TAX_PRESETS.us.pools,
} as const satisfies Record<string, TaxRules['pools']>
const PRICES = Object.fromEntries(ASSETS.map((asset, at) => [asset, `${at + 1}.37`]))
const SEEDS = Array.from({ length: 8 }, (_, seed) => seed + 1)

const rulesOf = (
  method: Method,
  pools: TaxRules['pools'],
  change: Partial<TaxRules> = {},
): Partial<TaxRules> => ({
  methods: [{ from: 2009, value: method }],
  pools,
  ...change,
})
const combinations = METHODS.flatMap((method) =>
  Object.entries(POOLS).map(([name, pools]) => ({ method, name, pools: [...pools] })),
)
const scenario = ({ moves }: RandomLedger, rules: Partial<TaxRules>): Scenario => ({
  rules,
  moves,
  prices: PRICES,
})
const run = (ledger: RandomLedger, rules: Partial<TaxRules>) =>
  gainsOf(ledger.entries, scenario(ledger, rules))
const sum = (values: readonly (bigint | null)[]) =>
  values.reduce<bigint>((total, value) => total + (value ?? 0n), 0n)
const matchesOf = ({ outgoes }: GainsAnswer) => outgoes.flatMap(({ matches }) => matches)

/** The costs of all that was acquired, as planned entry by entry. */
function costOfAll(ledger: RandomLedger, rules: Partial<TaxRules>): bigint {
  const question = questionOf(ledger.entries, scenario(ledger, rules))
  const ends = new Set(question.transfers.flatMap(({ from, to }) => [from, to]))
  const events = question.entries.flatMap((entry) => planEntry(entry, question, ends.has(entry.id)).events)
  return sum(events.map((event) => (event.act === 'acquire' ? event.cost : null)))
}

const TRANSFER_FEES = ['basis', 'disposal', 'reduce'] as const
const wildLedgers = (method: Method, pools: TaxRules['pools']) =>
  SEEDS.map((seed) => ({
    ledger: randomLedger(seed, { size: 90, isWild: seed % 2 === 0, hasUnknown: true }),
    rules: rulesOf(method, pools, {
      transferFees: TRANSFER_FEES[seed % 3] ?? 'basis',
      cryptoFees: seed % 4 === 0 ? 'reduce' : 'disposal',
      gifts: seed % 5 === 0 ? 'market value' : 'no gain',
    }),
  }))

describe.each(combinations)('$method, $name', ({ method, pools }) => {
  const wild = wildLedgers(method, pools)

  test('what was paid is in what went and in what is left, to the last unit', () => {
    for (const { ledger, rules } of wild) {
      const answer = run(ledger, rules)
      const gone = sum(matchesOf(answer).map(({ cost }) => cost))
      expect(gone + sum(answer.lots.map(({ cost }) => cost))).toBe(costOfAll(ledger, rules))
    }
  })

  test('matches add up to what went, its proceeds and its gain', () => {
    for (const { ledger, rules } of wild)
      for (const { quantity, proceeds, matches } of run(ledger, rules).outgoes) {
        expect(sum(matches.map((match) => match.quantity))).toBe(quantity)
        if (proceeds !== null) expect(sum(matches.map((match) => match.proceeds))).toBe(proceeds)
        for (const match of matches) {
          const isKnown = match.cost !== null && match.proceeds !== null
          expect(match.gain).toBe(isKnown ? (match.proceeds ?? 0n) - (match.cost ?? 0n) : null)
        }
      }
  })

  test('a lot is never below zero, never taken for more than it had, and its name is its own', () => {
    for (const { ledger, rules } of wild) {
      const answer = run(ledger, rules)
      const lots = new Map(answer.lots.map((lot) => [lot.id, lot]))
      expect(lots.size).toBe(answer.lots.length)
      for (const { left, quantity, cost } of answer.lots) {
        expect(left >= 0n && left <= quantity).toBe(true)
        expect(cost === null || left > 0n || cost === 0n).toBe(true)
      }
      // Purchases of one day are one for the UK rules, named by the first of them.
      if (method === 'uk') continue
      const taken = new Map<string, bigint>()
      for (const { lot, quantity, cost, rule } of matchesOf(answer)) {
        if (lot === '') expect([cost, rule]).toEqual([null, 'missing'])
        else taken.set(lot, (taken.get(lot) ?? 0n) + quantity)
      }
      for (const [id, quantity] of taken) {
        const lot = lots.get(id)
        expect(lot !== undefined && quantity + lot.left <= lot.quantity).toBe(true)
      }
    }
  })

  test('what is left is what the accounts hold', () => {
    for (const seed of SEEDS) {
      const ledger = randomLedger(seed, { size: 90, hasUnknown: true })
      const { lots } = run(
        ledger,
        rulesOf(method, pools, { transferFees: TRANSFER_FEES[seed % 3] ?? 'basis' }),
      )
      const isByAccount = pools.length === 1 && pools[0]?.value === 'account' && method !== 'uk'
      const keyOf = (account: string, asset: AssetId) => (isByAccount ? `${account} ${asset}` : asset)
      const [open, held] = [new Map<string, bigint>(), new Map<string, bigint>()]
      const add = (map: Map<string, bigint>, key: string, units: bigint) =>
        map.set(key, (map.get(key) ?? 0n) + units)
      for (const { account, asset, left } of lots) add(open, keyOf(account, asset), left)
      for (const [key, units] of ledger.held) {
        const [account = '', asset = ''] = key.split(' ')
        add(held, keyOf(account, asset as AssetId), toEngine(units))
      }
      for (const [key, units] of held) expect([key, open.get(key) ?? 0n]).toEqual([key, units])
    }
  })

  test('the same question has the same answer', () => {
    for (const { ledger, rules } of wild.slice(0, 3)) {
      const question = questionOf(ledger.entries, scenario(ledger, rules))
      const before = JSON.stringify(question.entries)
      expect(plain(computeGains(question))).toEqual(plain(computeGains(question)))
      expect(JSON.stringify(question.entries)).toBe(before)
    }
  })

  test('totals of the years are the totals of the rows', () => {
    for (const { ledger, rules } of wild) {
      const answer = run(ledger, rules)
      const matches = answer.outgoes
        .filter(({ what }) => what === 'disposal')
        .flatMap((outgo) => outgo.matches)
      expect(sum(answer.years.map(({ gain }) => gain))).toBe(sum(matches.map(({ gain }) => gain)))
      expect(sum(answer.years.map(({ gains, losses }) => gains + losses))).toBe(
        sum(matches.map(({ gain }) => gain)),
      )
      expect(sum(answer.years.map(({ missing }) => missing.proceeds))).toBe(
        sum(matches.filter(({ cost }) => cost === null).map(({ proceeds }) => proceeds)),
      )
      expect(sum(answer.years.map(({ proceeds, cost }) => proceeds - cost))).toBe(
        sum(matches.map(({ gain }) => gain)),
      )
    }
  })
})

test.each(
  combinations.filter(({ method }) => method !== 'uk'),
)('what comes later changes nothing that was told ($method, $name)', ({ method, pools }) => {
  for (const { ledger, rules } of wildLedgers(method, pools).slice(0, 6)) {
    const question = questionOf(ledger.entries, scenario(ledger, rules))
    const whole = computeGains(question)
    // Between two moments, so that no transfer is cut in half.
    const until = question.entries[randomOf(ledger.entries.length)(question.entries.length)]?.at ?? 0
    const part = computeGains({ ...question, entries: question.entries.filter(({ at }) => at <= until) })
    expect(plain(part).outgoes).toEqual(plain(whole).outgoes.filter(({ at }) => at <= until))
    expect(part.income).toEqual(whole.income.filter(({ at }) => at <= until))
  }
})

function plain({ outgoes, lots }: GainsAnswer) {
  const facts = ({ id, account, left, cost, acquiredAt }: Lot) => ({ id, account, left, cost, acquiredAt })
  return { outgoes: outgoes.map(plainOutgo), lots: lots.map(facts) }
}

test.each([
  'basis',
  'disposal',
] as const)('when all is sold, every method has realised the same (%s)', (transferFees) => {
  for (const seed of SEEDS) {
    const ledger = randomLedger(seed, { size: 90, sellsAll: true })
    const totals = combinations.map(({ method, pools }) => {
      const { years, lots } = run(ledger, rulesOf(method, pools, { transferFees }))
      expect(sum(lots.map(({ left }) => left))).toBe(0n)
      return sum(years.map(({ gain }) => gain))
    })
    expect(new Set(totals).size).toBe(1)
  }
})

/** Which purchase a sale takes, worked out by sorting everything anew each time. */
function slowly({ entries, moves }: RandomLedger, first: (a: Row, b: Row) => number): string[] {
  const rows: Row[] = []
  const told: string[] = []
  const question = questionOf(entries, { moves })
  const arrivals = new Map(moves.map(({ entries: [out, into] }) => [out.id, into.accountId]))
  const ends = new Set(question.transfers.map(({ to }) => to))
  const take = (account: string, asset: string, wanted: bigint) => {
    const found: Row[] = []
    for (let left = wanted; left > 0n; ) {
      const [row] = rows
        .filter((each) => each.account === account && each.asset === asset && each.left > 0n)
        .sort(first)
      if (!row) break
      const quantity = row.left < left ? row.left : left
      row.left -= quantity
      left -= quantity
      found.push({ ...row, left: quantity })
    }
    return found
  }
  for (const entry of question.entries) {
    if (ends.has(entry.id)) continue
    const planned = planEntry(entry, { ...question, collectionOf: (asset) => asset })
    const to = arrivals.get(entry.id)
    for (const event of planned.events) {
      if (event.act === 'acquire')
        rows.push({
          ...event,
          by: event.entryId,
          of: event.quantity,
          left: event.quantity,
          cost: event.cost ?? 0n,
          order: rows.length,
        })
      if (event.act !== 'go') continue
      const found = take(event.account, event.asset, event.quantity)
      if (to === undefined) told.push(...found.map(({ by, left }) => `${entry.id} ${by} ${left}`))
      else for (const row of found) rows.push({ ...row, account: to, order: rows.length })
    }
  }
  return told
}
interface Row {
  by: string
  asset: string
  account: string
  at: number
  of: bigint
  left: bigint
  cost: bigint
  order: number
}

/** Pieces of one purchase that went by several ways count together: rounding may tell their prices apart. */
function together(lines: readonly string[]): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const line of lines) {
    const [sale, bought, quantity = '0'] = line.split(' ')
    const key = `${sale} ${bought}`
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(quantity))
  }
  return sums
}

const older = (a: Row, b: Row) => a.at - b.at || a.order - b.order
const rate = (a: Row, b: Row) => Number(a.cost * b.of - b.cost * a.of)
test.each([
  ['fifo', older],
  ['lifo', (a: Row, b: Row) => -older(a, b)],
  ['hifo', (a: Row, b: Row) => -rate(a, b) || older(a, b)],
  ['lofo', (a: Row, b: Row) => rate(a, b) || older(a, b)],
] as const)('%s takes the lots that a plain search would take, those that were moved too', (method, first) => {
  for (const seed of SEEDS) {
    const ledger = randomLedger(seed, { size: 120, isSimple: true })
    const answer = run(ledger, rulesOf(method, [...POOLS.account]))
    const found = answer.outgoes.flatMap(({ entryId, matches }) =>
      matches
        .filter(({ lot }) => lot !== '')
        .map(({ acquiredBy, quantity }) => `${entryId} ${acquiredBy} ${quantity}`),
    )
    expect(found.length).toBeGreaterThan(10)
    expect(together(found)).toEqual(together(slowly(ledger, first)))
  }
})
