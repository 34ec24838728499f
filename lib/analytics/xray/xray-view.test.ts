import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { openDatabase } from '@/lib/db/database.store'
import { settingsSchema } from '@/lib/settings/settings'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import { exchange, line, part, xrayFacts } from '@/tests/fixtures/xray-facts'
import { changeChoices, isAllowed } from './choices'
import { xrayMessages } from './messages'
import { XRAY_RULES } from './registry'
import { createXrayHandlers } from './xray.handlers'
import { xrayView } from './xray-view'

const db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
afterEach(() => db.settings.clear())

const facts = xrayFacts({
  accounts: [exchange('a', 'kraken')],
  lines: [line('coin:bitcoin', [part('a', '45'), part('w', '55')])],
})
const venueRule = (choices: Parameters<typeof xrayView>[1]) =>
  xrayView(facts, choices).rules.find(({ id }) => id === 'venue-share')

test('ids are one of a kind, and every standard is one that the user could set', () => {
  expect(new Set(XRAY_RULES.map(({ id }) => id)).size).toBe(XRAY_RULES.length)
  for (const { threshold } of XRAY_RULES)
    if (threshold) expect(isAllowed(threshold, threshold.standard)).toBe(true)
})

test('every rule stands in the view, with the standards of the task: 40 % at a venue, 50 % in an asset', () => {
  const { rules, at } = xrayView(facts, {})
  expect(at).toBe(facts.now)
  expect(rules.map(({ id }) => id)).toEqual(XRAY_RULES.map(({ id }) => id))
  expect(venueRule({})?.threshold).toMatchObject({ value: 0.4, standard: 0.4 })
  expect(venueRule({})?.findings).toHaveLength(1)
  expect(rules.find(({ id }) => id === 'asset-share')?.threshold?.standard).toBe(0.5)
})

test('the user’s threshold counts, and a rule that is off finds nothing', () => {
  expect(venueRule({ 'venue-share': { threshold: 0.45 } })).toMatchObject({
    threshold: { value: 0.45, standard: 0.4 },
    findings: [],
  })
  expect(venueRule({ 'venue-share': { enabled: false } })).toMatchObject({ enabled: false, findings: [] })
  // One that a rule does not allow any more is the standard again.
  expect(venueRule({ 'venue-share': { threshold: 7 } })?.threshold?.value).toBe(0.4)
})

test('changes are kept apart by rule, and what is as it comes is not kept', () => {
  const first = changeChoices({}, { rule: 'venue-share', threshold: 0.5 })
  const second = changeChoices(first, { rule: 'asset-share', enabled: false })
  expect(second).toEqual({ 'venue-share': { threshold: 0.5 }, 'asset-share': { enabled: false } })
  const third = changeChoices(second, { rule: 'venue-share', enabled: false })
  expect(third['venue-share']).toEqual({ enabled: false, threshold: 0.5 })
  const reset = changeChoices(third, { rule: 'venue-share', enabled: true, threshold: null })
  expect(reset).toEqual({ 'asset-share': { enabled: false } })
  expect(changeChoices({}, { rule: 'venue-share', threshold: 0.4 })).toEqual({})
})

test('a threshold that cannot be is refused with a sentence', () => {
  const change = (rule: string, threshold: number) => () => changeChoices({}, { rule, threshold })
  expect(change('venue-share', 1.01)).toThrow(/out of what the rule allows/)
  expect(change('venue-share', 0.04)).toThrow(/out of what the rule allows/)
  expect(change('venue-share', Number.NaN)).toThrow(/out of what the rule allows/)
  expect(change('unmatched-transfers', 1.5)).toThrow(/out of what the rule allows/)
  expect(change('key-rights', 1)).toThrow(/no threshold/)
  expect(change('nothing', 1)).toThrow(/does not exist/)
})

test('the message stores a change as a private setting; a refused one changes nothing', async () => {
  const onChanged = vi.fn<() => void>()
  const handlers = createXrayHandlers({ context: { db, announce: () => {} }, onChanged })
  const send = (input: unknown) =>
    handlers['xray.change'](v.parse(xrayMessages['xray.change'].schema, input), undefined)
  await storeSettings(db, { currency: 'eur' })
  await send({ rule: 'venue-share', threshold: 0.5 })
  await expect(send({ rule: 'venue-share', threshold: 5 })).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await readSettings(db)).toMatchObject({
    currency: 'eur',
    xray: { 'venue-share': { threshold: 0.5 } },
  })
  expect(onChanged).toHaveBeenCalledTimes(1)
  expect(v.safeParse(settingsSchema, { xray: { a: { threshold: Number.POSITIVE_INFINITY } } }).success).toBe(
    false,
  )
})
