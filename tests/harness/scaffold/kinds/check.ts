/** A line of the note that a page gets before something is signed. */
import { defineKind } from '../define-kind'

export const check = defineKind({
  kind: 'check',
  about: 'A line of the note that a page gets before something is signed.',
  folder: 'lib/annotate/checks',
  registry: { path: 'lib/annotate/registry.ts', list: 'checks' },
  plugin: ({ id, constant, words }) => `/** ${words}: say what it looks at, and what it takes for granted. */
import { say } from '@/lib/core/sentence'
import { defineCheck } from '../define-check'

export const ${constant} = defineCheck({
  id: '${id}',
  title: say('${words}'),
  explanation: say('Say what it looks at, how, and what it takes for granted.'),
  needs: 'bytes',
  run: () => ({ notRun: say('This check does not look at anything yet.') }),
})
`,
  mustShow:
    'A true request that it must warn of, one that it must leave alone, and that it says why when it cannot tell.',
  next: [
    'Its place in lib/annotate/registry.ts is the order of the lines.',
    'Add its sentences to the catalogue of each language (the test of translations names those that are missing).',
  ],
})
