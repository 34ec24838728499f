import { expect, test } from 'vitest'
import type { AlertRuleId, FiringId } from '@/lib/core/alert'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { armedRule } from '@/lib/db/armed-rule'
import { type AlertRuleRow, type FiringRow, SETTLED } from '@/lib/db/rows'
import { restoredFiring } from './restored-alerts'

const NOW = 1_900_000_000_000

const rule: AlertRuleRow = {
  id: 'r' as AlertRuleId,
  at: 5,
  kind: 'price-above',
  params: { asset: 'coin:ethereum' },
  repeat: { kind: 'back-off' },
  on: true,
  snoozedUntil: NOW * 2,
}

test('a rule is as it was, and remembers nothing', () => {
  const used: AlertRuleRow = {
    ...rule,
    lookedAt: 6,
    owed: [{ from: 5, until: 6, firedAt: 4 }],
    memory: { holds: true },
    episode: { since: 6, told: 1, lastAt: 6 },
    problem: say('x'),
    firedAt: 6,
  }
  expect(armedRule(used, NOW)).toEqual({ ...rule, firedAt: 6, armedAt: NOW })
})

test('what was still to be told is told to nobody, and stays unseen in the inbox', () => {
  const firing: FiringRow = {
    id: 'f' as FiringId,
    ruleId: rule.id,
    at: 6,
    tellAt: 7,
    kind: rule.kind,
    words: { title: tell('x'), body: tell('y'), cover: say('z'), route: 'alerts' },
  }
  expect(restoredFiring(firing)).toEqual({ ...firing, tellAt: SETTLED })
})
