/** A decoder of the calls of a protocol. */
import { defineKind } from '../define-kind'

export const decoder = defineKind({
  kind: 'decoder',
  about: 'A decoder of the calls of a protocol.',
  folder: 'lib/decode/protocols',
  registry: { path: 'lib/decode/registry.ts', list: 'decoders' },
  plugin: ({
    id,
    constant,
    words,
  }) => `/** ${words}: name its contracts, and the source of their signatures. */
import { defineDecoder } from '../define-decoder'

export const ${constant} = defineDecoder({
  id: '${id}',
  selectors: {},
  decode: () => undefined,
})
`,
  mustShow: 'A true transaction becomes its entry, and one with the same selector and other moves does not.',
  next: ['Its place in lib/decode/registry.ts: what proves itself stands before what goes by the name.'],
})
