import { describe, expect, test } from 'vitest'
import type { AccountId, ChainId, VenueId } from '@/lib/core/ids'
import type { RunId, StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type {
  AccountRow,
  AllowanceRow,
  KeyRights,
  RunRow,
  StatusRow,
  StrategyNotice,
  StrategyRow,
} from '@/lib/db/rows'
import {
  HOUR,
  inWords,
  lookAtCondition,
  lookForEvents,
  MINUTE,
  NOW,
  titlesOf,
} from '@/tests/fixtures/alert-facts'
import { strategy as plainStrategy } from '@/tests/fixtures/rebalance-page'
import { accountStale } from './account-stale'
import { approvalCreated } from './approval-created'
import { automation } from './automation'
import { keyRights } from './key-rights'
import { planReady } from './plan-ready'
import { unlockDate } from './unlock-date'

const lookedAt = NOW - HOUR
const memory = { since: NOW - 2 * HOUR }
const WHY = say('Choose one.')

const accountOf = (rights: Partial<KeyRights> = {}, change: Partial<AccountRow> = {}): AccountRow => ({
  id: 'kraken' as AccountId,
  label: 'Kraken',
  source: {
    kind: 'exchange',
    venue: 'kraken' as VenueId,
    rights: { canRead: true, canTrade: false, canWithdraw: false, checkedAt: NOW - MINUTE, ...rights },
  },
  paused: false,
  createdAt: NOW - 100 * HOUR,
  tags: [],
  ...change,
})
const statusOf = (change: Partial<StatusRow> = {}): StatusRow => ({
  accountId: 'kraken' as AccountId,
  dueAt: NOW,
  state: 'ok',
  lastGoodAt: NOW - MINUTE,
  failures: 0,
  notIncluded: [],
  ...change,
})

describe('rights of keys', () => {
  const told = (rights: Partial<KeyRights>, before: unknown, status = statusOf()) =>
    lookForEvents(keyRights, {
      facts: { accounts: [{ row: accountOf(rights), status }] },
      memory: before,
      lookedAt,
    })
  const first = () => told({}, undefined).memory
  const refused = statusOf({
    state: 'failed',
    lastTriedAt: NOW,
    error: { code: 'credentials-refused', sentence: WHY },
  })

  test('that became more are told, and those of the first look are known', () => {
    expect(told({ canTrade: true, canWithdraw: true }, undefined).events).toEqual([])
    expect(titlesOf(told({ canTrade: true, canWithdraw: true }, first()))).toEqual([
      'account kraken: its key may trade now',
      'account kraken: its key may withdraw now',
    ])
    expect(told({ canTrade: true }, told({ canTrade: true }, first()).memory).events).toEqual([])
    expect(told({}, told({ canTrade: true }, first()).memory).events).toEqual([])
  })

  test('that the exchange does not tell change nothing', () => {
    const dark = told({ canTrade: 'unknown', canWithdraw: 'unknown' }, first())
    expect(dark.events).toEqual([])
    expect(titlesOf(told({ canTrade: true }, dark.memory))).toHaveLength(1)
    const known = told({ canTrade: true }, undefined).memory
    expect(told({ canTrade: true }, told({ canTrade: 'unknown' }, known).memory).events).toEqual([])
  })

  test('a key that is refused is told once, and again after it has read', () => {
    const lost = told({}, first(), refused)
    expect(titlesOf(lost)).toEqual(['account kraken: its key does not read any more'])
    expect(told({}, lost.memory, refused).events).toEqual([])
    expect(told({}, told({}, lost.memory).memory, refused).events).toHaveLength(1)
    const away = statusOf({ state: 'failed', error: { code: 'unreachable', sentence: WHY } })
    expect(told({}, first(), away).events).toEqual([])
  })
})

describe('accounts that are not read', () => {
  type Given = { [Name in keyof StatusRow]?: StatusRow[Name] | undefined }
  const told = (status: Given, row: Partial<AccountRow> = {}, before?: unknown) =>
    lookAtCondition(accountStale, {
      facts: {
        accounts: [
          {
            row: accountOf({}, row),
            status: { ...statusOf({ lastGoodAt: NOW - 6 * HOUR }), ...status } as StatusRow,
          },
        ],
      },
      memory: before,
    })
  const failed = { state: 'failed', failures: 3 } as const

  test('hold from the hour on, when the attempt has failed', () => {
    expect(told(failed).holds).toBe(true)
    expect(told({ ...failed, lastGoodAt: NOW - 6 * HOUR + 1 }).holds).toBe(false)
    expect(told({ ...failed, lastGoodAt: undefined }, { createdAt: NOW - 5 * HOUR }).holds).toBe(false)
    const { words } = told({
      ...failed,
      lastGoodAt: undefined,
      error: { code: 'unreachable', sentence: WHY },
    })
    expect(words && [inWords(words.title), words.body.sentence]).toEqual(['Kraken was never read', WHY])
  })

  test('are no matter after a night in which nobody tried, nor while they are paused', () => {
    expect(told({ state: 'ok' }).holds).toBe(false)
    expect(told({ state: 'waiting' }).holds).toBe(false)
    expect(told(failed, { paused: true }).holds).toBe(false)
  })

  test('go on while they are tried again, and end with a good reading', () => {
    const { memory: kept } = told(failed)
    expect(told({ state: 'syncing', failures: 3 }, {}, kept)).toMatchObject({ holds: true, since: NOW })
    expect(told({ state: 'ok', lastGoodAt: NOW }, {}, kept).holds).toBe(false)
  })
})

describe('approvals', () => {
  const given = (name: string, change: Partial<AllowanceRow> = {}): AllowanceRow => ({
    id: name,
    accountId: 'wallet' as AccountId,
    chain: 'eip155:1' as ChainId,
    token: `0x${'11'.repeat(20)}`,
    spender: `0x${'22'.repeat(20)}`,
    via: 'erc20',
    units: 'unlimited',
    grantedAt: NOW - MINUTE,
    readAt: NOW,
    ...change,
  })
  const told = (
    allowances: AllowanceRow[],
    params: object = {},
    before: unknown = { ...memory, undated: [], accounts: [] },
  ) =>
    lookForEvents(approvalCreated, { params: { ...params }, facts: { allowances }, memory: before, lookedAt })

  test('are told by the time of the chain, each giving once', () => {
    const events = told([given('a'), given('old', { grantedAt: memory.since - 1 })]).events
    expect(events.map(({ window }) => window)).toEqual([`a:${NOW - MINUTE}`])
    expect(told([given('a', { grantedAt: NOW })]).events[0]?.window).toBe(`a:${NOW}`)
    expect(lookForEvents(approvalCreated, { facts: { allowances: [given('a')] } }).events).toEqual([])
  })

  test('limited ones only where every one is wanted; none and past ones never', () => {
    const limited = given('a', { units: '5' as AllowanceRow['units'] })
    expect([told([limited]).events.length, told([limited], { which: 'unlimited' }).events.length]).toEqual([
      1, 0,
    ])
    expect(
      told([given('a', { units: '0' as AllowanceRow['units'] }), given('b', { expiresAt: NOW - 1 })]).events,
    ).toEqual([])
  })

  test('without a date are new where the account was read before', () => {
    const { grantedAt: _, ...dateless } = given('a')
    const first = told([dateless])
    expect(first.events).toEqual([])
    expect(told([dateless], {}, first.memory).events).toEqual([])
    expect(
      told([dateless, { ...dateless, id: 'b' }], {}, first.memory).events.map(({ window }) => window),
    ).toEqual(['b'])
  })
})

describe('a day', () => {
  const at = NOW + 24 * HOUR
  const told = (now: number, before: unknown = { since: NOW - HOUR }) =>
    lookForEvents(unlockDate, {
      params: { text: 'ARB', at, before: 60 },
      facts: { now },
      memory: before,
      lookedAt: NOW,
    })

  test('is told beforehand and when it has come, and says when it is to be looked at', () => {
    expect(told(NOW)).toMatchObject({ events: [], nextAt: at - HOUR })
    expect(told(at - HOUR - 1).events).toEqual([])
    expect(titlesOf(told(at - HOUR))).toEqual(['Soon: ARB'])
    expect(told(at - HOUR).nextAt).toBe(at)
    expect(titlesOf(told(at))).toEqual(['Now: ARB'])
    expect(told(at).nextAt).toBeUndefined()
  })

  test('that passed while nobody looked is told once, and one before the first look never', () => {
    expect(titlesOf(told(at + 10 * HOUR))).toEqual(['Now: ARB'])
    expect(told(at + 10 * HOUR, { since: at + HOUR }).events).toEqual([])
    expect(told(at - 1, { since: at - HOUR + 1 }).events).toEqual([])
  })
})

const strategyOf = (change: Partial<StrategyRow> = {}): StrategyRow => ({
  ...plainStrategy,
  id: 'one' as StrategyId,
  name: 'Core',
  automation: { on: false },
  ...change,
})
const notice = (kind: StrategyNotice['kind'], change: Partial<StrategyNotice> = {}): StrategyNotice => ({
  at: NOW - MINUTE,
  kind,
  sentence: WHY,
  ...change,
})

describe('a strategy that is due', () => {
  const told = (row: StrategyRow, more: { memory?: unknown; lookedAt?: number } = { memory, lookedAt }) =>
    lookForEvents(planReady, { facts: { strategies: { strategies: [row], runs: [] } }, ...more })

  test('is told once a firing, with why, unless it acts by itself', () => {
    const due = strategyOf({ firedAt: NOW - MINUTE, notices: [notice('due')] })
    expect(told(due).events).toMatchObject([
      { window: `one:${NOW - MINUTE}`, words: { body: { sentence: WHY }, route: 'rebalance/one' } },
    ])
    expect(told(due, {}).events).toEqual([])
    expect(told(strategyOf()).events).toEqual([])
    const on = { on: true, consentedAt: 0, leash: {} } as never
    expect(told({ ...due, automation: on }).events).toEqual([])
  })
})

describe('automatic mode', () => {
  const run = (state: RunRow['state'], change: Partial<RunRow> = {}): RunRow =>
    ({
      id: 'run-1' as RunId,
      strategyId: 'one',
      at: NOW - HOUR,
      by: 'automation',
      state,
      name: 'Core',
      events: [{ at: NOW - MINUTE, state }],
      ...change,
    }) as RunRow
  const told = (notices: StrategyNotice[], runs: RunRow[], params: object = {}) =>
    lookForEvents(automation, {
      params: { ...params },
      facts: { strategies: { strategies: [strategyOf({ notices })], runs } },
      memory,
      lookedAt,
    })

  test('tells each act: begun, held back, switched off; what is due is another rule', () => {
    const id = 'run-1' as RunId
    const acts = [notice('due'), notice('acted', { run: id }), notice('held'), notice('off')]
    expect(titlesOf(told(acts, []))).toEqual([
      'Core: automatic mode acts',
      'Core: automatic mode held back',
      'Core: automatic mode is off',
    ])
    expect(told(acts, []).events.map(({ words }) => words.route)).toEqual([
      'rebalance/runs/run-1',
      'rebalance/one',
      'rebalance/one',
    ])
    expect(told([notice('held', { at: memory.since - 1 })], []).events).toEqual([])
  })

  test('a run that stops is told once, and anew when it stops again', () => {
    const stopped = run('stopped', { why: WHY })
    const both = told([notice('held', { run: stopped.id })], [stopped])
    expect(titlesOf(both)).toEqual(['Core: the run has stopped'])
    const again = run('stopped', {
      events: [
        { at: NOW - 3 * MINUTE, state: 'stopped' },
        { at: NOW - 2 * MINUTE, state: 'running' },
        { at: NOW, state: 'stopped' },
      ],
    })
    expect(told([], [again]).events[0]?.window).not.toBe(both.events[0]?.window)
  })

  test('runs by hand are told unless only those of automatic mode are wanted; what the user ended never', () => {
    const hand = run('done', { by: 'hand' })
    expect([told([], [hand]).events.length, told([], [hand], { runs: 'automation' }).events.length]).toEqual([
      1, 0,
    ])
    expect(titlesOf(told([], [run('waiting'), run('running'), run('abandoned')]))).toEqual([
      'Core: the run waits for you',
    ])
  })
})
