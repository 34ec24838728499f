/** English plural forms of the sentences that `lib/**` says. */
import type { Catalogue } from '@/lib/i18n/translate'

export const errors: Catalogue = {
  'None of the {count} endpoints for {chain} answered. Holdfast will try again.': {
    one: 'The endpoint for {chain} did not answer. Holdfast will try again.',
    other: 'None of the {count} endpoints for {chain} answered. Holdfast will try again.',
  },
  'Only the first {count} savings positions at Binance are counted.': {
    one: 'Only the first savings position at Binance is counted.',
    other: 'Only the first {count} savings positions at Binance are counted.',
  },
  'That PIN is wrong. Tries left before the passphrase or passkey is needed: {count}.': {
    one: 'That PIN is wrong. One try left before the passphrase or passkey is needed.',
    other: 'That PIN is wrong. Tries left before the passphrase or passkey is needed: {count}.',
  },
  '{chain}: {count} more tokens arrived at once than Holdfast takes in; they are not listed.': {
    one: '{chain}: {count} more token arrived at once than Holdfast takes in; it is not listed.',
    other: '{chain}: {count} more tokens arrived at once than Holdfast takes in; they are not listed.',
  },
  '{count} single pieces (NFTs) on Solana are not valued.': {
    one: '{count} single piece (NFT) on Solana is not valued.',
    other: '{count} single pieces (NFTs) on Solana are not valued.',
  },
}
