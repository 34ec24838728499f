import { expect, test } from 'vitest'
import { zoneOffsets } from '@/lib/core/time-zone'
import { digestDue, lastDigestMoment } from './digest-due'

const offsetAt = zoneOffsets('Europe/Berlin')
const at = (text: string) => Date.parse(text)
const SUNDAY = 0
const due = (digestAt: string, now: string, isOn = true) =>
  digestDue({ settings: { isOn, digestDay: SUNDAY, digestAt: at(digestAt) }, now: at(now), offsetAt })

test('the last one was to be written in the morning of its day, by the user\u2019s clock', () => {
  const moment = (now: string) => new Date(lastDigestMoment(SUNDAY, { now: at(now), offsetAt })).toISOString()
  expect(moment('2026-11-29T12:00:00Z')).toBe('2026-11-29T07:00:00.000Z')
  expect(moment('2026-11-29T06:59:00Z')).toBe('2026-11-22T07:00:00.000Z')
  expect(moment('2026-07-05T07:00:00Z')).toBe('2026-07-05T06:00:00.000Z')
  // The night in which the clock is put back.
  expect(moment('2026-10-25T07:30:00Z')).toBe('2026-10-25T07:00:00.000Z')
})

test('it is due on its day, once', () => {
  expect(due('2026-11-24T10:00:00Z', '2026-11-29T06:00:00Z')).toEqual({ nextAt: at('2026-11-29T07:00:00Z') })
  expect(due('2026-11-24T10:00:00Z', '2026-11-29T09:00:00Z')).toEqual({ due: at('2026-11-29T07:00:00Z') })
  expect(due('2026-11-29T09:00:00Z', '2026-11-29T09:01:00Z')).toEqual({ nextAt: at('2026-12-06T07:00:00Z') })
})

test('days that were missed are made up for once', () => {
  expect(due('2026-11-01T08:00:00Z', '2026-11-25T09:00:00Z')).toEqual({ due: at('2026-11-22T07:00:00Z') })
})

test('nothing is due while the assistant is off', () => {
  expect(due('2026-11-01T08:00:00Z', '2026-11-29T09:00:00Z', false)).toEqual({
    nextAt: Number.MAX_SAFE_INTEGER,
  })
})
