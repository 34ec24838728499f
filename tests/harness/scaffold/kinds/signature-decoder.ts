/** A decoder of words that are signed (EIP-712). */
import { defineKind } from '../define-kind'

export const signatureDecoder = defineKind({
  kind: 'signature-decoder',
  about: 'A decoder of words that are signed (EIP-712).',
  folder: 'lib/decode/signatures',
  registry: { path: 'lib/decode/signatures/registry.ts', list: 'signatureDecoders' },
  plugin: ({
    id,
    constant,
    words,
  }) => `/** ${words}: name the standard or the contract whose types these are. */
import { defineSignatureDecoder } from './define-signature-decoder'

export const ${constant} = defineSignatureDecoder({
  id: '${id}',
  primaryTypes: ['${words.replaceAll(' ', '')}'],
  describe: () => undefined,
})
`,
  mustShow: 'True typed data is described; another chain, another contract or another type is not.',
  next: ['What can be said is in SignatureDescription (lib/decode/call-description.ts).'],
})
