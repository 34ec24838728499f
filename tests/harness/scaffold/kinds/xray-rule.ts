/** A rule of the X-ray: one kind of weakness. */
import { defineKind } from '../define-kind'

export const xrayRule = defineKind({
  kind: 'xray-rule',
  about: 'A rule of the X-ray: one kind of weakness.',
  folder: 'lib/analytics/xray/rules',
  registry: { path: 'lib/analytics/xray/registry.ts', list: 'XRAY_RULES' },
  plugin: ({ id, constant, words }) => `/** ${words}: say what is looked for, and why it matters. */
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'

export const ${constant} = defineXrayRule({
  id: '${id}',
  name: say('${words}'),
  about: say('Say what it looks for, and why it matters.'),
  threshold: { standard: 0.5, unit: 'ratio', min: 0.01, max: 1 },
  judge: (_facts, _threshold) => ({ findings: [], unknown: say('This rule does not look at anything yet.') }),
})
`,
  mustShow: 'What it says below, at and above its threshold, and that it is unknown without its input.',
  next: [
    'Add its sentences to the catalogue of each language (the test of translations names those that are missing).',
  ],
})
