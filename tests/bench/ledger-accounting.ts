/**
 * The lot engine over a million entries in Node, each method, against a plain pass over the same numbers.
 * Run: `npx tsx tests/harness/group-by.mjs` is not needed; `node --import tsx tests/bench/ledger-accounting.ts [entries]`
 */
import '../harness/group-by.mjs'
import { computeGains } from '@/lib/accounting/compute-gains'
import { toScaled } from '@/lib/accounting/exact'
import { type Method, TAX_PRESETS } from '@/lib/accounting/tax-rules'
import type { AssetId } from '@/lib/core/ids'
import type { PriceBook } from '@/lib/valuation/past-price'
import { entryOf } from './million'

const COUNT = Number(process.argv[2] ?? 1_000_000)
const METHODS: readonly Method[] = ['fifo', 'lifo', 'hifo', 'lofo', 'average', 'uk']

const price = { price: '40' as never, at: 0, source: 'bench', grain: 'day' } as const
const prices: PriceBook = { currency: 'usd', priceAt: () => price }

function time<T>(work: () => T): [number, T] {
  const startedAt = performance.now()
  const result = work()
  return [performance.now() - startedAt, result]
}

const memory = () => `${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MiB heap`

function entriesOf(count: number) {
  return Array.from({ length: count }, (_, number) => entryOf(number, count))
}

function run(count: number, method: Method) {
  const entries = entriesOf(count)
  const [plain] = time(() => {
    let sum = 0n
    for (const { legs, fees } of entries)
      for (const { quantity } of [...legs, ...fees]) sum += toScaled(quantity)
    return sum
  })
  const rules = { ...TAX_PRESETS.generic, methods: [{ from: 2009, value: method }] }
  const [took, { outgoes, lots }] = time(() =>
    computeGains({
      entries,
      transfers: [],
      prices,
      rules,
      choices: new Map(),
      collectionOf: (asset: AssetId) => asset,
    }),
  )
  console.log(
    `${method}: ${count} entries in ${(took / 1000).toFixed(2)} s, ${(took / plain).toFixed(1)}x a plain pass, ${outgoes.length} outgoes, ${lots.length} lots, ${memory()}`,
  )
  return took
}

const quarter = run(COUNT / 4, 'fifo')
for (const method of METHODS.slice(0, Number(process.argv[3] ?? METHODS.length))) {
  const took = run(COUNT, method)
  if (method === 'fifo') console.log(`  growth from a quarter: ${(took / quarter).toFixed(2)}x (4 is linear)`)
}
