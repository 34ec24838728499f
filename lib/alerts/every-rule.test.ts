/** What every rule of alerts keeps. */
import { describe, expect, test } from 'vitest'
import { alertFacts, inWords } from '@/tests/fixtures/alert-facts'
import { checkParams } from './check-params'
import type { AlertField, RuleNames } from './define-alert-rule'
import { ALERT_RULES, alertRule } from './registry'
import { ruleName } from './rule-name'
import { STARTING_RULES } from './starting-rules'

const names: RuleNames = { ...alertFacts(), strategyName: (id) => `strategy ${id}` }

function valueOf(field: AlertField): unknown {
  switch (field.kind) {
    case 'asset':
      return field.of === 'stablecoins' ? 'coin:tether' : 'coin:ethereum'
    case 'money':
      return { value: '100', currency: 'eur' }
    case 'date':
      return 1_800_000_000_000
    case 'text':
    case 'account':
    case 'venue':
    case 'chain':
    case 'strategy':
      return 'x'
    default:
      return undefined
  }
}

const filled = (fields: readonly AlertField[], withOptional: boolean): Record<string, unknown> =>
  Object.fromEntries(
    fields.filter(({ optional }) => withOptional || !optional).map((field) => [field.key, valueOf(field)]),
  )

test('ids are one of a kind, and every group has a rule', () => {
  expect(new Set(ALERT_RULES.map(({ id }) => id)).size).toBe(ALERT_RULES.length)
  expect([...new Set(ALERT_RULES.map(({ group }) => group))].sort()).toEqual([
    'activity',
    'market',
    'plans',
    'portfolio',
    'safety',
  ])
})

describe.each(ALERT_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('its standards fit its own fields, and keys are one of a kind', () => {
    expect(new Set(rule.fields.map(({ key }) => key)).size).toBe(rule.fields.length)
    expect(checkParams(rule, filled(rule.fields, true))).toHaveProperty('params')
    expect(checkParams(rule, filled(rule.fields, false))).toHaveProperty('params')
  })

  test('is named in one line with nothing left open, and by its plain name when its params do not fit', () => {
    for (const withOptional of [true, false]) {
      const line = inWords(ruleName(id, filled(rule.fields, withOptional), names))
      expect(line).not.toMatch(/[{}]|undefined|\?/)
      expect(line.length).toBeGreaterThan(4)
    }
    expect(ruleName(id, { nonsense: 1 }, names)).toEqual({ sentence: rule.name })
  })

  test('says unknown, or why, and never "no", when nothing could be gathered', () => {
    const checked = checkParams(rule, filled(rule.fields, false))
    if ('problems' in checked) throw new Error('does not fit')
    const memory = { kept: 'as it was' }
    const look = rule.look({ params: checked.params, facts: alertFacts(), memory, lookedAt: 1 })
    if (rule.needs.length === 0) return expect(look).not.toHaveProperty('why')
    expect(look.why).toBeDefined()
    if (look.of === 'condition') expect(look.holds).toBe('unknown')
    else expect(look.events).toEqual([])
  })

  test('looked at with a stream it needs prices only', () => {
    if (rule.isLive) expect(rule.needs).toEqual(['prices'])
  })
})

test('the rules to begin with exist, with complete params', () => {
  for (const { kind, params } of STARTING_RULES) {
    const rule = alertRule(kind)
    expect(rule).toBeDefined()
    if (rule) expect(checkParams(rule, params)).toEqual({ params })
  }
  expect(new Set(STARTING_RULES.map(({ kind }) => kind)).size).toBe(STARTING_RULES.length)
})

test('a kind that this version does not have is said', () => {
  expect(inWords(ruleName('moon-phase', {}, names))).toBe('A rule that this version does not have')
})
