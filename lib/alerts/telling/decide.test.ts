import { describe, expect, test } from 'vitest'
import { say } from '@/lib/core/sentence'
import { type AlertRuleRow, SETTLED } from '@/lib/db/rows'
import { alertWords, ALERT_NOW as NOW, alertRow as row } from '@/tests/fixtures/alerts'
import type { ConditionLook, Look } from '../define-alert-rule'
import { decide, type Moment } from './decide'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const words = alertWords()
const moment = (now = NOW): Moment => ({ now, settings: { desktop: true, quiet: null } })
const holding: ConditionLook = { of: 'condition', holds: true, words }
const over: ConditionLook = { of: 'condition', holds: false }
const event = (window: string, at = NOW) => ({ window, at, words })
const events = (...all: ReturnType<typeof event>[]): Look => ({ of: 'events', events: all })

/** @returns the times, from `NOW` on, at which it was found again */
function play(start: AlertRuleRow, looks: readonly (readonly [ms: number, look: Look])[]): number[] {
  let current = start
  return looks.flatMap(([ms, look]) => {
    const { row: next, found } = decide(current, look, moment(NOW + ms))
    current = next
    return found.map(() => ms)
  })
}

describe('a condition', () => {
  test('is found when it begins, and not again while it goes on', () => {
    expect(
      play(row(), [
        [0, holding],
        [MINUTE, holding],
        [9 * DAY, holding],
      ]),
    ).toEqual([0])
  })

  test('is found again when it begins again', () => {
    expect(
      play(row(), [
        [0, holding],
        [5 * MINUTE, over],
        [10 * MINUTE, holding],
      ]),
    ).toEqual([0, 10 * MINUTE])
  })

  test('that dances is found once a minute at most, and later if it still holds', () => {
    expect(
      play(row(), [
        [0, holding],
        [1000, over],
        [2000, holding],
        [3000, over],
        [4000, holding],
        [MINUTE, holding],
      ]),
    ).toEqual([0, MINUTE])
  })

  test('is found once where the rule tells once, and the rule is off then', () => {
    const { row: next, found } = decide(row({ repeat: { kind: 'once' } }), holding, moment())
    expect(found).toHaveLength(1)
    expect(next).toMatchObject({ on: false, firedAt: NOW })
    expect(decide(next, holding, moment(NOW + DAY)).found).toEqual([])
  })

  test('is found every so many minutes while it goes on', () => {
    const each = row({ repeat: { kind: 'every', minutes: 30 } })
    const looks = [0, 10, 29, 30, 45, 60].map((minute) => [minute * MINUTE, holding] as const)
    expect(play(each, looks)).toEqual([0, 30 * MINUTE, 60 * MINUTE])
  })

  test('that ends and begins within the pause is found at the end of it', () => {
    expect(
      play(row({ repeat: { kind: 'every', minutes: 30 } }), [
        [0, holding],
        [MINUTE, over],
        [2 * MINUTE, holding],
        [31 * MINUTE, holding],
      ]),
    ).toEqual([0, 31 * MINUTE])
  })

  test('is found after one, two and seven days with back-off, then no more until it has ended', () => {
    const slow = row({ repeat: { kind: 'back-off' } })
    const days = Array.from({ length: 40 }, (_, day) => [day * DAY, holding] as const)
    expect(play(slow, days).map((ms) => ms / DAY)).toEqual([0, 1, 3, 10])
    expect(
      play(slow, [...days, [40 * DAY, over] as const, [41 * DAY, holding] as const]).map((ms) => ms / DAY),
    ).toEqual([0, 1, 3, 10, 41])
  })

  test('with back-off that dances is found every six hours at most', () => {
    const slow = row({ repeat: { kind: 'back-off' } })
    const looks = Array.from({ length: 24 }, (_, hour) => [hour * HOUR, hour % 2 ? over : holding] as const)
    expect(play(slow, looks).map((ms) => ms / HOUR)).toEqual([0, 6, 12, 18])
  })

  test('that begins anew while it goes on is found as a beginning', () => {
    const slow = row({ repeat: { kind: 'back-off' } })
    expect(
      play(slow, [
        [0, { ...holding, since: NOW }],
        [10 * MINUTE, { ...holding, since: NOW }],
        [20 * MINUTE, { ...holding, since: NOW + 20 * MINUTE }],
        [30 * MINUTE, { ...holding, since: NOW + 20 * MINUTE }],
      ]),
    ).toEqual([0, 20 * MINUTE])
  })

  test('that is unknown stays as it was, says why, and is looked at from the same moment on', () => {
    const before = decide(row({ repeat: { kind: 'back-off' } }), holding, moment()).row
    const why = say('Nobody knows.')
    const { row: after, found } = decide(
      before,
      { of: 'condition', holds: 'unknown', why },
      moment(NOW + DAY),
    )
    expect(found).toEqual([])
    expect(after).toMatchObject({ episode: before.episode, lookedAt: NOW, problem: why })
    expect(decide(after, holding, moment(NOW + DAY)).row.problem).toBeUndefined()
  })

  test('that held while nobody looked is found as missed, once', () => {
    const missed: Look = { ...over, missed: { at: NOW - HOUR, words } }
    const before = row({ lookedAt: NOW - 2 * HOUR })
    const first = decide(before, missed, moment())
    expect(first.found).toMatchObject([{ firing: { at: NOW - HOUR, missed: true } }])
    expect(first.row.episode).toBeUndefined()
    expect(decide(first.row, missed, moment(NOW + DAY)).found).toEqual([])
  })

  test('what was before the rule was changed is not missed', () => {
    const changed = row({ armedAt: NOW - MINUTE, lookedAt: NOW - MINUTE })
    expect(decide(changed, { ...over, missed: { at: NOW - HOUR, words } }, moment()).found).toEqual([])
  })

  test('after a change it is told at once, and under another window', () => {
    const slow = row({ repeat: { kind: 'back-off' } })
    const told = decide(slow, { ...holding, since: 5 }, moment())
    const changed = { ...slow, firedAt: NOW, armedAt: NOW + 1 }
    const again = decide(changed, { ...holding, since: 5 }, moment(NOW + 1))
    expect(again.found).toHaveLength(1)
    expect(again.found[0]?.window).not.toBe(told.found[0]?.window)
  })

  test('a clock that was set back holds nothing up', () => {
    const future = row({ repeat: { kind: 'every', minutes: 60 }, firedAt: NOW + 30 * DAY })
    expect(decide(future, holding, moment()).found).toHaveLength(1)
  })
})

describe('events', () => {
  test('each is found, the oldest first', () => {
    const { found } = decide(row(), events(event('b', NOW - 1), event('a', NOW - 2)), moment())
    expect(found.map(({ window }) => window)).toEqual(['a', 'b'])
  })

  test('those of before the rule was made or changed are no news', () => {
    expect(decide(row({ armedAt: NOW - 5 }), events(event('a', NOW - 6)), moment()).found).toEqual([])
  })

  test('the first switches off a rule that tells once', () => {
    const { row: next, found } = decide(
      row({ repeat: { kind: 'once' } }),
      events(event('a'), event('b')),
      moment(),
    )
    expect(found.map(({ window }) => window)).toEqual(['a'])
    expect(next.on).toBe(false)
  })

  test('within the pause they go to the inbox only', () => {
    const { found } = decide(
      row({ repeat: { kind: 'every', minutes: 30 } }),
      events(event('a'), event('b')),
      moment(),
    )
    expect(found.map(({ firing }) => firing.tellAt)).toEqual([NOW, SETTLED])
  })

  test('those that one look finds after an absence are as far apart as they were', () => {
    const { found } = decide(
      row({ repeat: { kind: 'every', minutes: 60 }, lookedAt: NOW - DAY }),
      events(event('a', NOW - 9 * HOUR), event('b', NOW - 8.5 * HOUR), event('c', NOW - HOUR)),
      moment(),
    )
    expect(found.map(({ firing }) => firing.tellAt)).toEqual([NOW, SETTLED, NOW])
  })

  test('without a fact they are looked for from the same moment on the next time', () => {
    const before = row({ lookedAt: NOW - MINUTE })
    const { row: after } = decide(before, { of: 'events', events: [], why: say('No answer.') }, moment())
    expect(after.lookedAt).toBe(NOW - MINUTE)
  })

  test('while the price of an absence is still to be told, too: what is found now is told now', () => {
    const before = row({ lookedAt: NOW - DAY })
    const { row: after, found } = decide(before, events(event('a')), { ...moment(), isGapOwed: true })
    expect([after.lookedAt, found.length]).toEqual([NOW, 1])
    expect(after.owed).toEqual([{ from: NOW - DAY, until: NOW }])
  })

  test('that a venue tells late are missed, too', () => {
    const owed = [{ from: NOW - DAY, until: NOW - 5 * MINUTE }]
    const before = row({ owed, lookedAt: NOW - 5 * MINUTE })
    const { row: after, found } = decide(before, events(event('a', NOW - HOUR)), moment())
    expect(found.map(({ firing }) => firing.missed)).toEqual([true])
    expect(after).not.toHaveProperty('owed')
  })

  test('of while nobody looked are missed', () => {
    const { found } = decide(
      row({ lookedAt: NOW - DAY }),
      events(event('a', NOW - HOUR), event('b', NOW - MINUTE)),
      moment(),
    )
    expect(found.map(({ firing }) => firing.missed)).toEqual([true, undefined])
  })
})

describe('a stretch in which nobody looked and whose price is still to be told', () => {
  const owing = (now: number) => ({ ...moment(now), isGapOwed: true as const })
  const quiet = row({ repeat: { kind: 'every', minutes: 60 }, lookedAt: NOW - HOUR })
  const owed = [{ from: NOW - HOUR, until: NOW }]

  test('is kept beside the look at the present, each by itself; looks that follow one another leave none', () => {
    const first = decide(quiet, over, owing(NOW)).row
    expect(first).toMatchObject({ lookedAt: NOW, owed })
    const second = decide(first, over, owing(NOW + 5 * MINUTE)).row
    expect(second).toMatchObject({ lookedAt: NOW + 5 * MINUTE, owed })
    const third = decide({ ...second, firedAt: NOW - DAY }, over, owing(NOW + HOUR)).row
    const slept = { from: NOW + 5 * MINUTE, until: NOW + HOUR, firedAt: NOW - DAY }
    expect(third.owed).toEqual([...owed, slept])
    expect(decide(third, over, moment(NOW + HOUR + 1)).row).not.toHaveProperty('owed')
  })

  test('goes on while the present is unknown', () => {
    const why = say('Nobody knows.')
    const { row: after } = decide(quiet, { of: 'condition', holds: 'unknown', why }, owing(NOW))
    expect(after).toMatchObject({ lookedAt: NOW - HOUR })
    expect(after).not.toHaveProperty('owed')
  })

  test('is none where it held at its end, or at its beginning: a look there has told it', () => {
    expect(decide(quiet, holding, owing(NOW)).row).not.toHaveProperty('owed')
    const held = { ...quiet, episode: { since: NOW - HOUR, told: 1, lastAt: NOW - HOUR } }
    expect(decide(held, over, owing(NOW)).row).not.toHaveProperty('owed')
  })

  test('is told although the present was told first: within its pause in the inbox only, and it holds nothing up', () => {
    const missed = { at: NOW - 30 * MINUTE, words }
    const before = { ...quiet, owed, lookedAt: NOW + 5 * MINUTE, firedAt: NOW + MINUTE }
    const late = decide(before, { ...over, missed }, moment(NOW + 10 * MINUTE))
    expect(late.found).toMatchObject([{ firing: { at: missed.at, missed: true, tellAt: SETTLED } }])
    expect(late.row.firedAt).toBe(NOW + MINUTE)
    const rested = decide(before, { ...over, missed }, moment(NOW + 2 * HOUR))
    expect(rested.found).toMatchObject([{ firing: { tellAt: NOW + 2 * HOUR } }])
  })

  test('is told together with what is so now; a rule that tells once tells what is so now', () => {
    const missed = { at: NOW - 30 * MINUTE, words }
    const before = { ...quiet, owed, lookedAt: NOW }
    const { found } = decide(before, { ...holding, missed }, moment(NOW + MINUTE))
    expect(found.map(({ firing: { at } }) => at)).toEqual([missed.at, NOW + MINUTE])
    const once = decide({ ...before, repeat: { kind: 'once' } }, { ...holding, missed }, moment(NOW + MINUTE))
    expect(once.found.map(({ firing: { at } }) => at)).toEqual([NOW + MINUTE])
    expect(once.row.on).toBe(false)
  })
})

describe('when the browser is told', () => {
  const tellAt = (change: Partial<AlertRuleRow>, settings: Partial<Moment['settings']> = {}) =>
    decide(row(change), holding, { now: NOW, settings: { desktop: true, quiet: null, ...settings } }).found[0]
      ?.firing.tellAt

  test('at once, after quiet hours, or never', () => {
    const minute = Math.floor(NOW / MINUTE) % 1440
    const quiet = { from: minute, until: (minute + 5) % 1440, timeZone: 'UTC' }
    expect(tellAt({})).toBe(NOW)
    expect(tellAt({}, { quiet })).toBe(Math.floor(NOW / MINUTE) * MINUTE + 5 * MINUTE)
    expect(tellAt({ snoozedUntil: NOW + 1 })).toBe(SETTLED)
    expect(tellAt({ snoozedUntil: NOW })).toBe(NOW)
    expect(tellAt({}, { desktop: false })).toBe(SETTLED)
  })
})
