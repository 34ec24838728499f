/** A protocol that keeps coins for an address. */
import { defineKind } from '../define-kind'

export const positionProtocol = defineKind({
  kind: 'position-protocol',
  about: 'A protocol that keeps coins for an address.',
  folder: 'lib/chains/positions',
  registry: { path: 'lib/chains/positions/registry.ts', list: 'positionProtocols' },
  plugin: ({
    id,
    constant,
    words,
  }) => `/** ${words}: name its contracts, and where their interface is documented. */
import { definePositionProtocol } from './define-position-protocol'

export const ${constant} = definePositionProtocol({
  id: '${id}',
  explain: async () => [],
})
`,
  mustShow: 'What stands behind one unit, read from its real contracts or a counterpart of their interface.',
  next: [
    'A case in lib/chains/positions/positions.anvil.test.ts.',
    "prices: 'always' only for what the protocol's own contracts prove.",
  ],
})
