/** A source of swap offers. */
import { defineKind } from '../define-kind'

export const swapSource = defineKind({
  kind: 'swap-source',
  about: 'A source of swap offers.',
  folder: 'lib/swaps/sources',
  suffix: '.client',
  registry: { path: 'lib/swaps/registry.ts', list: 'quoteSources' },
  plugin: ({
    id,
    constant,
    words,
  }) => `/** ${words}: name its documentation, and what it learns by being asked. */
import { defineQuoteSource } from '../define-quote-source'

export const ${constant} = defineQuoteSource({
  id: '${id}',
  name: '${words}',
  hosts: ['${id}.example'],
  supports: () => false,
  quote: async () => {
    throw new Error('${words} is not asked yet')
  },
})
`,
  mustShow: 'An offer that pays elsewhere, takes more, or calls an unknown contract is refused.',
  next: ['A server in tests/sandbox/ that answers as it does, and its host on the page of requests.'],
})
