/** The book is walked level by level, and what it does not reach is said. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { Book, BookLevel } from '@/lib/markets/live'
import { middleOf, walkBook } from './walk-book'

const level = (price: string, size: string): BookLevel => [amount(price), amount(size)]
const book: Book = {
  bids: [level('99', '2'), level('98', '1')],
  asks: [level('100', '1'), level('102', '1')],
  at: 0,
}

test('a purchase by amount meets the asks, best first', () => {
  expect(walkBook(book, 'buy', { amount: amount('1.5') })).toEqual({
    amount: '1.5',
    cost: '151',
    average: '100.6666666666666666666666666666666667',
    last: '102',
    left: '0',
    isBookShort: false,
  })
})

test('a sale meets the bids', () => {
  expect(walkBook(book, 'sell', { amount: amount('2.5') })).toMatchObject({ cost: '247', last: '98' })
})

test('by cost: the last level is cut to the money that is left', () => {
  expect(walkBook(book, 'buy', { cost: amount('151') })).toMatchObject({
    amount: '1.5',
    cost: '151',
    left: '0',
  })
  const third = walkBook({ ...book, asks: [level('3', '10')] }, 'buy', { cost: amount('1') })
  expect(third.amount).toBe(`0.${'3'.repeat(34)}`)
})

test('what the book does not reach is left, and the book is said to be short', () => {
  expect(walkBook(book, 'buy', { amount: amount('5') })).toMatchObject({
    amount: '2',
    left: '3',
    isBookShort: true,
  })
  expect(walkBook(book, 'buy', { cost: amount('1000') })).toMatchObject({
    cost: '202',
    left: '798',
    isBookShort: true,
  })
})

test('a limit ends the walk, and the book is not short for that', () => {
  const walk = walkBook(book, 'buy', { amount: amount('5') }, amount('101'))
  expect(walk).toMatchObject({ amount: '1', left: '4', isBookShort: false })
})

test('nothing is met: no average', () => {
  const walk = walkBook(book, 'sell', { amount: amount('1') }, amount('101'))
  expect(walk).toEqual({ amount: '0', cost: '0', left: '1', isBookShort: false })
})

test('the middle is known while both sides are', () => {
  expect(middleOf({ bids: [level('99', '1')], asks: [level('101', '1')] })).toBe('100')
  expect(middleOf({ bids: [], asks: book.asks })).toBeUndefined()
})
