import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError, type ErrorCode } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { answeringFetch } from '@/tests/fixtures/answering-fetch'
import { definePriceSource, type PriceSource } from './price-source'
import { type ReadPricesOptions, readPrices } from './read-prices.client'
import { priceHosts, priceSources } from './registry'
import type { SourceStates } from './source-state'

const NOW = 1_790_000_000_000
const id = (text: string) => text as AssetId
const [A, B, C] = [id('coin:a'), id('coin:b'), id('coin:c')]
const { fetch } = answeringFetch(() => ({}))

/** A source that knows some prices, in batches of two, and counts its requests. */
function source(
  name: string,
  prices: Record<string, string>,
  fail?: (request: number) => ErrorCode | undefined,
) {
  const asked: AssetId[][] = []
  const made: PriceSource = definePriceSource({
    id: name,
    name,
    hosts: [],
    supports: () => true,
    batches: (assets) =>
      Array.from({ length: Math.ceil(assets.length / 2) }, (_, n) => assets.slice(2 * n, 2 * n + 2)),
    read: async ({ assets, now }) => {
      asked.push([...assets])
      const code = fail?.(asked.length)
      if (code) throw new AppError(code, say('It failed.'))
      const quotes = assets.flatMap((asset) => {
        const price = prices[asset]
        return price === undefined ? [] : [{ asset, price: amount(price), at: now - 1000, source: name }]
      })
      return { quotes, failures: [] }
    },
  })
  return { ...made, asked }
}

const read = (sources: readonly PriceSource[], more: Partial<ReadPricesOptions> = {}) =>
  readPrices({
    assets: [A, B, C],
    sources,
    cache: () => undefined,
    fetch,
    now: NOW,
    states: new Map(),
    ...more,
  })

test('what the first source does not know falls through to the next; the rest is missing', async () => {
  const first = source('first', { [A]: '1' })
  const second = source('second', { [A]: '9', [B]: '2' })
  const { quotes, missing, failures } = await read([first, second])
  expect(quotes.map(({ asset, price, source: from }) => [asset, price, from])).toEqual([
    [A, '1', 'first'],
    [B, '2', 'second'],
  ])
  expect(missing).toEqual([C])
  expect(failures).toEqual([])
  expect(second.asked).toEqual([[B, C]])
})

test('a batch that fails leaves the others standing, and falls through', async () => {
  const first = source('first', { [A]: '1', [B]: '1', [C]: '1' }, (request) =>
    request === 1 ? 'bad-answer' : undefined,
  )
  const second = source('second', { [A]: '2', [B]: '2' })
  const { quotes, failures } = await read([first, second])
  expect(Object.fromEntries(quotes.map(({ asset, source: from }) => [asset, from]))).toEqual({
    [A]: 'second',
    [B]: 'second',
    [C]: 'first',
  })
  expect(failures.map(({ source: from, error }) => [from, error.code])).toEqual([['first', 'bad-answer']])
})

test('429 rests the source for a minute, at once', async () => {
  const states: SourceStates = new Map()
  const limited = source('limited', { [A]: '1' }, (request) => (request === 1 ? 'rate-limited' : undefined))
  expect((await read([limited], { states })).missing).toEqual([A, B, C])
  expect(limited.asked).toHaveLength(1) // the second batch was not sent
  await read([limited], { states, now: NOW + 59_000 })
  expect(limited.asked).toHaveLength(1)
  const { quotes } = await read([limited], { states, now: NOW + 60_000 })
  expect(quotes).toHaveLength(1)
})

test('five failures in a row rest the source for half an hour; a success in between starts again', async () => {
  const states: SourceStates = new Map()
  const failing = source('failing', { [A]: '1' }, (request) => (request === 3 ? undefined : 'unavailable'))
  const once = (now: number) => read([failing], { states, now, assets: [A] })
  for (let n = 0; n < 8; n++) await once(NOW + n)
  expect(failing.asked).toHaveLength(8) // 2 failures, a success, 5 failures
  await once(NOW + 29 * 60_000)
  expect(failing.asked).toHaveLength(8)
  await once(NOW + 31 * 60_000)
  expect(failing.asked).toHaveLength(9)
})

test('a source that the user switched off is not counted as failing, and the next one is asked', async () => {
  const states: SourceStates = new Map()
  const off = source('off', {}, () => 'refused')
  const next = source('next', { [A]: '1', [B]: '2', [C]: '3' })
  const { quotes, failures } = await read([off, next], { states })
  expect(quotes).toHaveLength(3)
  expect(off.asked).toHaveLength(1)
  expect(failures.map(({ error }) => error.code)).toEqual(['refused'])
  expect(states.size).toBe(0)
})

test('fresh prices are not asked again unless forced; older ones are', async () => {
  const one = source('one', { [A]: '1', [B]: '2', [C]: '3' })
  const ages: Record<string, number> = { [A]: NOW - 60_000, [B]: NOW - 600_000 }
  const cache = (asset: AssetId) => (ages[asset] === undefined ? undefined : { at: ages[asset] })
  expect((await read([one], { cache })).quotes.map(({ asset }) => asset)).toEqual([B, C])
  expect((await read([one], { cache, force: true })).quotes).toHaveLength(3)
})

test('a price never goes back in time', async () => {
  const { quotes, missing } = await read([source('late', { [A]: '1' })], {
    assets: [A],
    cache: () => ({ at: NOW }),
    force: true,
  })
  expect(quotes).toEqual([])
  expect(missing).toEqual([])
})

test('a price from before the clock was set back is asked for again, and the new one takes its place', async () => {
  const later = { at: NOW + 20 * 86_400_000 }
  const { quotes } = await read([source('one', { [A]: '1' })], { assets: [A], cache: () => later })
  expect(quotes).toEqual([expect.objectContaining({ asset: A, at: NOW - 1000 })])
})

test('a source whose clock is ahead tells a price of now', async () => {
  const ahead = source('ahead', { [A]: '1' })
  const late = {
    ...ahead,
    read: (question: Parameters<typeof ahead.read>[0]) => ahead.read({ ...question, now: NOW + 60_000 }),
  }
  expect((await read([late], { assets: [A] })).quotes.map(({ at }) => at)).toEqual([NOW])
})

test('a source that failed in what is now the future is asked', async () => {
  const states: SourceStates = new Map([['one', { failures: 0, at: NOW + 1000, restsUntil: NOW + 2000 }]])
  expect((await read([source('one', { [A]: '1' })], { assets: [A], states })).quotes).toHaveLength(1)
})

test('an asset asked twice is answered once', async () => {
  const one = source('one', { [A]: '1' })
  expect((await read([one], { assets: [A, A] })).quotes).toHaveLength(1)
  expect(one.asked).toEqual([[A]])
})

test('every file that defines a source is in the registry, and its hosts are asked for', () => {
  const defining = readdirSync('lib/prices')
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'price-source.ts')
    .filter((file) => readFileSync(`lib/prices/${file}`, 'utf8').includes('definePriceSource({'))
  expect(defining).toHaveLength(priceSources.length)
  expect(new Set(priceSources.map((each) => each.id)).size).toBe(priceSources.length)
  expect(priceHosts).toEqual(['coins.llama.fi', 'api.coingecko.com', 'api.frankfurter.dev'])
})
