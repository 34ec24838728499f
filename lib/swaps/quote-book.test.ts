import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { QuoteId } from '@/lib/core/wallet-tx'
import { anOffer } from '@/tests/fixtures/swap-offer'
import { createQuoteBook } from './quote-book'

function open() {
  let time = 1_000_000
  const book = createQuoteBook({ now: () => time, randomBytes: (length) => randomBytes(length) })
  const offer = () => ({ ...anOffer(), at: time, validUntil: time + 30_000 })
  return { book, offer, pass: (ms: number) => void (time += ms) }
}

test('an offer is found by its id as it was shown, and by no other', () => {
  const { book, offer } = open()
  const [one, other] = [book.keep(offer()), book.keep(offer())]
  expect(one.id).not.toBe(other.id)
  expect(book.get(one.id)).toEqual(one)
  expect(book.get('made-up' as QuoteId)).toBeUndefined()
})

test('one that ended a minute ago is still found, so that its end can be said; a quarter of an hour later it is gone', () => {
  const { book, offer, pass } = open()
  const { id } = book.keep(offer())
  pass(60_000)
  book.keep(offer())
  expect(book.get(id)?.id).toBe(id)
  pass(15 * 60_000)
  book.keep(offer())
  expect(book.get(id)).toBeUndefined()
})

test('it does not grow without end', () => {
  const { book, offer } = open()
  const first = book.keep(offer())
  for (let count = 0; count < 600; count++) book.keep(offer())
  expect(book.get(first.id)).toBeUndefined()
})

test('a lock forgets everything', () => {
  const { book, offer } = open()
  const { id } = book.keep(offer())
  book.clear()
  expect(book.get(id)).toBeUndefined()
})
