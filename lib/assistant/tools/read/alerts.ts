/** The rules of alerts, and what has fired lately. */
import { alertRule } from '@/lib/alerts/registry'
import { say } from '@/lib/core/sentence'
import type { AlertRuleRow, FiringRow } from '@/lib/db/rows'
import { defineTool } from '../define-tool'
import { paramsTold } from '../parts/alert-params'
import { fittedList } from '../parts/fitted'
import { at, count, sentence, unknown, untrusted, word } from '../parts/leaves'
import { toldSentenceTold } from '../parts/sentence-told'
import { toolInput } from '../parts/tool-input'
import { record, type Source, type Told } from '../told'

const SOURCE: Source = { label: say('Alerts'), route: 'alerts' }

export const alerts = defineTool({
  name: 'alerts',
  kind: 'read',
  title: say('Alerts'),
  about:
    'The rules of alerts with what they look for, whether they are on, when they last fired and why one could not be looked at; and the newest firings, newest first.',
  ...toolInput({}, {}),
  run: async (_asked, world) => {
    const [rules, firings] = [await world.read('alertRules'), await world.read('firings')]
    const newest = firings.toSorted((a, b) => b.at - a.at)
    return {
      told: record({
        rules_on: count(rules.filter(({ on }) => on).length, SOURCE),
        rules: fittedList(rules.map(ruleTold), { most: 20, room: 2400 }),
        fired: fittedList(newest.map(firingTold), { most: 15, room: 2200 }),
      }),
    }
  },
})

function ruleTold(row: AlertRuleRow): Told {
  const plugin = alertRule(row.kind)
  return record({
    ...(plugin
      ? { looks_for: sentence(plugin.name), with: paramsTold(plugin, row.params) }
      : { looks_for: unknown(say('This version of Holdfast does not know the rule any more.')) }),
    ...(row.name === undefined ? {} : { called: untrusted(row.name) }),
    on: word(row.on ? 'yes' : 'no'),
    repeat: word(row.repeat.kind),
    ...(row.firedAt === undefined ? {} : { last_fired: at(row.firedAt) }),
    ...(row.snoozedUntil === undefined ? {} : { silent_until: at(row.snoozedUntil) }),
    ...(row.problem === undefined ? {} : { could_not_be_looked_at: unknown(row.problem) }),
  })
}

const firingTold = ({ at: when, words, missed, isTest }: FiringRow): Told =>
  record({
    at: at(when),
    title: toldSentenceTold(words.title),
    body: toldSentenceTold(words.body),
    ...(missed === true ? { missed: word('nobody looked at that time') } : {}),
    ...(isTest === true ? { test: word('yes') } : {}),
  })
