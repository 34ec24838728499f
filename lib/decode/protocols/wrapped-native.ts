/** The native coin into its token and back: another form of the same money. */
import { wrappedNative } from '../data/wrapped-native'
import { defineDecoder } from '../define-decoder'

export const wrappedNativeDecoder = defineDecoder({
  id: 'wrapped-native',
  decode: ({ tx, came, went }) => {
    const [taken] = came
    const [given] = went
    if (!taken || !given || came.length > 1 || went.length > 1) return undefined
    const address = wrappedNative(tx.chain)?.address
    if (address === undefined || taken.units !== -given.units) return undefined
    if (given.standard === 'native' && taken.contract === address) {
      return { kind: 'rollover', reason: 'wrap', protocol: 'wrapped-native', counterparty: address }
    }
    if (taken.standard === 'native' && given.contract === address) {
      return { kind: 'rollover', reason: 'unwrap', protocol: 'wrapped-native', counterparty: address }
    }
    return undefined
  },
})
