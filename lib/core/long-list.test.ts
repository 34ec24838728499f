import { expect, test } from 'vitest'
import { LongList, LongNumbers } from './long-list'

const MANY = 100_000

test('what was added comes back from its place, over the ends of pages', () => {
  const [texts, numbers] = [new LongList<string>(), new LongNumbers()]
  for (let place = 0; place < MANY; place += 1) {
    texts.push(`row ${place}`)
    numbers.push(place % 2 === 0 ? place : -place)
  }
  const places = [0, 1, 2 ** 15 - 1, 2 ** 15, 2 ** 16 + 1, MANY - 1]
  expect(places.map((place) => texts.at(place))).toEqual(places.map((place) => `row ${place}`))
  expect(places.map((place) => numbers.at(place))).toEqual(
    places.map((place) => (place % 2 === 0 ? place : -place)),
  )
  expect(numbers.length).toBe(MANY)
})

test('nothing stands where nothing was added', () => {
  const [texts, numbers] = [new LongList<string>(), new LongNumbers()]
  expect([texts.at(0), texts.at(-1), numbers.at(0), numbers.at(-1)]).toEqual(Array(4).fill(undefined))
  texts.push('only')
  numbers.push(7)
  expect([texts.at(1), texts.at(MANY), numbers.at(1)]).toEqual([undefined, undefined, undefined])
  expect(numbers.length).toBe(1)
})
