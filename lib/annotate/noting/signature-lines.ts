/** What stands below the headline of a single thing that is to be signed. Pure. */
import { type NoteLine, type ToldSentence, tell } from '@/lib/core/note'
import type { SignatureLeaf } from '../checks/parts/call-leaves'
import { shortAddress } from '../checks/parts/short-address'
import type { Telling } from './telling'
import { tradeLines } from './trade-lines'

/** @example signatureLines(order, telling).map(({ what }) => what) // ['pays', 'least'] */
export function signatureLines(leaf: SignatureLeaf, telling: Telling): NoteLine[] {
  switch (leaf.action) {
    case 'order':
      return tradeLines(leaf.terms, telling, true)
    case 'pay-by-signature':
      return [line(paymentWords(leaf.from, telling))]
    case 'permit':
    case 'unknown-typed-data':
    case 'message':
    case 'blind-hash':
      return []
    default:
      return leaf satisfies never
  }
}

const paymentWords = (payer: string, { from }: Telling): ToldSentence =>
  payer === from
    ? tell('This signature alone pays: no transaction of yours follows, and your wallet will not ask again.')
    : tell('By its words {owner} pays, which is not the address that signs.', { owner: shortAddress(payer) })

const line = (told: ToldSentence): NoteLine => ({
  what: 'pays-alone',
  level: 'care',
  ...told,
  isPrivate: false,
})
