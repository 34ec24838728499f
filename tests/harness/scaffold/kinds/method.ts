/** A method of rebalancing: weights from what is known. */
import { defineKind } from '../define-kind'

export const method = defineKind({
  kind: 'method',
  about: 'A method of rebalancing: weights from what is known.',
  folder: 'lib/rebalance/methods',
  registry: { path: 'lib/rebalance/methods/registry.ts', list: 'METHODS' },
  plugin: ({ id, constant, words }) => `/** ${words}: name the published definition here. */
import { say } from '@/lib/core/sentence'
import { defineMethod } from './define-method'

export const ${constant} = defineMethod({
  id: '${id}',
  name: say('${words}'),
  about: say('Say what it does, for whom, and what it takes for granted.'),
  fields: [],
  weigh: () => ({ unknown: say('This method does not weigh anything yet.') }),
})
`,
  mustShow: 'A published example, or a closed form.',
  next: [
    'lib/rebalance/targets/every-method.test.ts holds it to what all methods must keep.',
    'Add its sentences to the catalogue of each language (the test of translations names those that are missing).',
  ],
})
