import { describe, expect, test } from 'vitest'
import type { Simulation } from '@/lib/chains/simulation'
import { fill, say } from '@/lib/core/sentence'
import { toUnits } from '@/lib/core/wallet-tx'
import { notLookedAt } from './not-looked-at'

type Works = Extract<Simulation, { outcome: 'works' }>
const works = (change: Partial<Works> = {}): Works => ({
  outcome: 'works',
  method: 'simulate-v1',
  changes: [],
  allowances: [],
  gasUsed: toUnits(21_000n),
  block: 7,
  at: 0,
  ...change,
})
const said = (leftOut: number, simulation?: Simulation) =>
  notLookedAt({ leftOut }, simulation ? { simulation } : {}).map(({ why }) => fill(why.template, why.params))

test('of a request that was looked at wholly nothing is said', () => {
  expect(said(0)).toEqual([])
  expect(said(0, works())).toEqual([])
  expect(said(0, { outcome: 'reverts', method: 'call', block: 7, at: 0 })).toEqual([])
})

describe('what is said:', () => {
  test('parts beyond those that are read', () => {
    expect(said(20)).toEqual(['20 parts were not looked at. Holdfast reads 32 of one request.'])
  })
  test('a simulation that none made, or that tells nothing of changes', () => {
    const why = say('These are more calls than Holdfast simulates together.')
    expect(said(0, { outcome: 'unavailable', why, at: 0 })).toEqual([why.template])
    expect(said(0, works({ changes: 'unknown' }))).toEqual([
      'The node only says that this will not be reverted. What it changes is not known.',
    ])
  })
  test('what a simulation came across and did not read', () => {
    expect(said(0, works({ unread: { tokens: 3, pieces: 0, rights: 5 } }))).toEqual([
      '3 more contracts that it touches were not looked at.',
      '5 more rights over tokens were not looked at.',
    ])
  })
})
