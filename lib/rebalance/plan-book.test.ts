import { beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { PlanId, RunId, StrategyId } from '@/lib/core/rebalance'
import { aPlanned } from '@/tests/fixtures/rebalance'
import { createPlanBook, type PlanBook, planHash } from './plan-book'

let now: number
let book: PlanBook
beforeEach(() => {
  now = 1_000_000
  let seed = 0
  book = createPlanBook({ now: () => now, randomBytes: (length) => new Uint8Array(length).fill(++seed) })
})
const planned = () => ({ ...aPlanned(), question: { ...aPlanned().question, at: now } })
const started: string[] = []
const start = (review: { id: string }) => {
  started.push(review.id)
  return Promise.resolve(review.id as RunId)
}
beforeEach(() => void started.splice(0))

const askFor = ({ id, hash, nonce }: { id: PlanId; hash: string; nonce: string }) => ({
  plan: id,
  hash,
  nonce,
})

describe('a plan', () => {
  test('is started once: whoever asks again is told the same run', async () => {
    const review = book.keep(planned())
    const runs = await Promise.all([1, 2, 3].map(() => book.take(askFor(review), start)))
    now += 60_000_000
    expect(new Set([...runs, await book.take(askFor(review), start)])).toEqual(new Set([review.id]))
    expect(started).toEqual([review.id])
  })

  test('of which nothing was started can be started again', async () => {
    const review = book.keep(planned())
    await expect(book.take(askFor(review), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await book.take(askFor(review), start)).toBe(review.id)
  })

  test('ends after two minutes, and with a lock', async () => {
    const review = book.keep(planned())
    now += 119_999
    expect(book.get(review.id).plan).toEqual(planned().plan)
    now += 1
    expect(() => book.get(review.id)).toThrow('has ended')
    const other = book.keep(planned())
    book.clear()
    await expect(async () => book.take(askFor(other), start)).rejects.toMatchObject({ code: 'not-found' })
    expect(started).toEqual([])
  })

  test('ends when the clock is set back', async () => {
    const review = book.keep(planned())
    now -= 1
    expect(() => book.get(review.id)).toThrow('has ended')
    await expect(async () => book.take(askFor(review), start)).rejects.toMatchObject({ code: 'not-found' })
    expect(started).toEqual([])
  })

  test('that is edited again and again ends ten minutes after its books were read', () => {
    const first = planned()
    for (let minute = 1; minute <= 9; minute += 1) {
      now += 60_000
      book.keep(first)
    }
    expect(book.keep(first).expiresAt).toBe(first.question.at + 600_000)
  })

  test('is not started by another hash or another word', async () => {
    const review = book.keep(planned())
    const other = book.keep(planned())
    for (const asked of [
      { ...askFor(review), nonce: other.nonce },
      { ...askFor(review), hash: 'a'.repeat(64) },
    ])
      await expect(async () => book.take(asked, start)).rejects.toMatchObject({ code: 'refused' })
    expect(started).toEqual([])
  })
})

test('what was said of what was gathered is said with the plan', () => {
  const review = book.keep({ ...planned(), remarks: [{ template: 'Gathered.' }] })
  expect(review.plan.remarks).toEqual([{ template: 'Gathered.' }])
})

test('the hash is of everything that would be sent', () => {
  const { plan } = aPlanned()
  const [leg] = plan.legs
  if (!leg) throw new Error('no leg')
  const hash = planHash('s' as StrategyId, plan)
  expect(planHash('s' as StrategyId, { legs: [{ ...leg }] })).toBe(hash)
  const changes = [
    { ...leg, account: 'other' as typeof leg.account },
    { ...leg, way: { ...leg.way, amount: amount('0.51') } },
    { ...leg, after: ['2'] },
  ]
  for (const changed of changes) expect(planHash('s' as StrategyId, { legs: [changed] })).not.toBe(hash)
  expect(planHash('other' as StrategyId, plan)).not.toBe(hash)
})
