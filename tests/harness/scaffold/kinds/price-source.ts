/** A source of current prices. */
import { defineKind } from '../define-kind'

export const priceSource = defineKind({
  kind: 'price-source',
  about: 'A source of current prices.',
  folder: 'lib/prices',
  suffix: '.client',
  registry: { path: 'lib/prices/registry.ts', list: 'priceSources' },
  plugin: ({
    id,
    constant,
    words,
  }) => `/** ${words}: name its documentation, and what it learns by being asked. */
import { definePriceSource } from './price-source'

export const ${constant} = definePriceSource({
  id: '${id}',
  name: '${words}',
  hosts: ['${id}.example'],
  supports: () => false,
  batches: (assets) => [[...assets]],
  read: async () => {
    throw new Error('${words} is not asked yet')
  },
})
`,
  mustShow:
    'A price is above zero, in US dollars, with the time that the source states; a malformed entry fails alone.',
  next: ['Its place in the order of lib/prices/registry.ts, and a server in tests/sandbox/prices/.'],
})
