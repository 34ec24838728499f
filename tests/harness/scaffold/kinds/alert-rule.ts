/** A rule of alerts: a condition or a kind of event. */
import { defineKind } from '../define-kind'

export const alertRule = defineKind({
  kind: 'alert-rule',
  about: 'A rule of alerts: a condition or a kind of event.',
  folder: 'lib/alerts/rules',
  registry: { path: 'lib/alerts/registry.ts', list: 'ALERT_RULES' },
  plugin: ({ id, constant, words }) => `/** ${words}: say when it tells, and what it cannot see. */
import { say } from '@/lib/core/sentence'
import { defineAlertRule } from '../define-alert-rule'
import { unknownLook } from './parts/unknown-look'

export const ${constant} = defineAlertRule({
  id: '${id}',
  group: 'market',
  name: say('${words}'),
  about: say('Say what it tells, and what it cannot see.'),
  fields: [],
  needs: ['prices'],
  repeat: { kind: 'once' },
  look: ({ memory }) => unknownLook(say('This rule does not look at anything yet.'), memory),
})
`,
  mustShow:
    'Its edges through tests/fixtures/alert-facts.ts: what holds, what does not, and that what is not known is unknown.',
  next: [
    'How often it is told is decided elsewhere; its cover names no amount, account or asset.',
    'Add its sentences to the catalogue of each language (the test of translations names those that are missing).',
  ],
})
