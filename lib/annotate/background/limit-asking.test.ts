import { expect, test } from 'vitest'
import { type AskedTimes, limitAsking } from './limit-asking'

const ask = (count: number, from: (at: number) => { tab: number; origin: string }, start = 0) => {
  let times: AskedTimes = {}
  let passed = 0
  for (let at = 0; at < count; at++) {
    const limited = limitAsking(times, { ...from(at), now: start + at })
    times = limited.times
    if (limited.passes) passed += 1
  }
  return { passed, times }
}

test('a tab is let through eight times in ten seconds, whatever its frames say that they are', () => {
  expect(ask(50, (at) => ({ tab: 1, origin: `https://${at}.example` })).passed).toBe(8)
})
test('an origin is let through twelve times, in however many tabs', () => {
  expect(ask(50, (at) => ({ tab: at, origin: 'https://app.example' })).passed).toBe(12)
})
test('another tab of another origin is not held up', () => {
  const { times } = ask(50, () => ({ tab: 1, origin: 'https://flood.example' }))
  expect(limitAsking(times, { tab: 2, origin: 'https://app.example', now: 50 }).passes).toBe(true)
})
test('after a while it is let through again', () => {
  const { times } = ask(50, () => ({ tab: 1, origin: 'https://app.example' }))
  expect(limitAsking(times, { tab: 1, origin: 'https://app.example', now: 10_100 }).passes).toBe(true)
})
test('who goes on asking as fast as that is stopped for minutes, and what is old is forgotten', () => {
  let times: AskedTimes = {}
  let passed = 0
  for (let now = 0; now < 300_000; now += 2_000) {
    const limited = limitAsking(times, { tab: 1, origin: 'https://flood.example', now })
    times = limited.times
    if (limited.passes) passed += 1
  }
  expect(passed).toBe(60)
  expect(limitAsking(times, { tab: 1, origin: 'https://flood.example', now: 1_000_000 })).toEqual({
    passes: true,
    times: { 'tab 1': [1_000_000], 'origin https://flood.example': [1_000_000] },
  })
})
