/** What an address is by its form, whose it is, and whether the network that a page names fits it. Pure. */
import { createBitcoinOverlap } from '@/lib/chains/bitcoin-overlap'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { ChainId } from '@/lib/core/ids'
import { type NoteLine, type ToldSentence, tell } from '@/lib/core/note'
import type { AccountRow } from '@/lib/db/rows'
import { evmNetwork, evmNetworkIn } from '@/lib/exchanges/deposits/evm-network'
import { addressesOf } from '@/lib/transfers/told-address'

export type AddressForm = 'evm' | 'bitcoin' | 'base58'

export function formOf(address: string): AddressForm {
  if (/^0x/i.test(address)) return 'evm'
  return /^(?:bc1|tb1)/i.test(address) ? 'bitcoin' : 'base58'
}

/** Of an extended key its first addresses count: `bitcoin-overlap.ts`. @example belongsTo(ledger, '0xF39f…') // true */
export function belongsTo({ source }: AccountRow, address: string): boolean {
  const wanted = formOf(address) === 'base58' ? address : address.toLowerCase()
  if (source.kind === 'bitcoin-xpub') return createBitcoinOverlap().ownsAddress(source.xpub, [address])
  return addressesOf(source).some((own) => (formOf(own) === 'base58' ? own : own.toLowerCase()) === wanted)
}

/** What a page's word for a network means; `unknown`: nobody here knows that word. */
export type NetworkMeant =
  | { kind: 'evm'; chain: ChainId }
  | { kind: 'other'; forms: readonly AddressForm[] }
  | { kind: 'unknown' }
  | { kind: 'not-said' }

const OTHERS: readonly (readonly [RegExp, readonly AddressForm[]])[] = [
  [/\btron\b|\btrc-?20\b/i, ['base58']],
  [/\bsolana\b|\bsol\b/i, ['base58']],
  [/\bbitcoin\b|\bbtc\b|\bsegwit\b/i, ['bitcoin', 'base58']],
]

/** @example networkMeant('Arbitrum One') // { kind: 'evm', chain: 'eip155:42161' } */
export function networkMeant(word: string | undefined): NetworkMeant {
  if (word === undefined) return { kind: 'not-said' }
  const other = OTHERS.find(([pattern]) => pattern.test(word))
  const chain = evmNetwork(word) ?? evmNetworkIn(word)
  // A word that means two things means none.
  if (chain !== undefined) return other ? { kind: 'unknown' } : { kind: 'evm', chain }
  return other ? { kind: 'other', forms: other[1] } : { kind: 'unknown' }
}

export interface JudgedNetwork {
  form: AddressForm
  meant: NetworkMeant
  /** The page's word. */
  network?: string
  /** The account that has the address. */
  own?: AccountRow
  chains: readonly EvmChain[]
}

export function networkLines({ form, meant, network = '', own, chains }: JudgedNetwork): NoteLine[] {
  const fits = meant.kind === 'evm' ? form === 'evm' : meant.kind !== 'other' || meant.forms.includes(form)
  const chain = meant.kind === 'evm' ? chains.find(({ id }) => id === meant.chain) : undefined
  return [
    ...(fits
      ? []
      : [
          line(
            'wrong-form',
            'danger',
            tell('No address on {network} looks like this. What is sent may be lost.', { network }),
          ),
        ]),
    ...(own ? ownLines(own, chain) : []),
    ...(meant.kind === 'unknown'
      ? [
          line(
            'network-unknown',
            'care',
            tell('Holdfast does not know the network {network}. Make sure that the receiver has it.', {
              network,
            }),
          ),
        ]
      : []),
    ...(meant.kind === 'not-said'
      ? [line('network-not-said', 'info', tell('Which network you chose could not be read from the page.'))]
      : []),
  ]
}

/** Own, and read on that chain: what arrives is seen, and is linked to the withdrawal by its address. */
function ownLines(own: AccountRow, chain: EvmChain | undefined): NoteLine[] {
  const account = own.label
  const isRead = own.source.kind !== 'evm' || chain === undefined || own.source.chains.includes(chain.id)
  const mine = line(
    'own-account',
    'good',
    tell(
      'It is your own account {account}. When both are read, the withdrawal and the deposit become one transfer.',
      { account },
    ),
    true,
  )
  if (isRead || chain === undefined) return [mine]
  return [
    mine,
    line(
      'own-not-read',
      'care',
      tell(
        'Holdfast does not read {account} on {chain}. Add that network to the account, or what arrives is not seen.',
        {
          account,
          chain: chain.name,
        },
      ),
      true,
    ),
  ]
}

const line = (what: string, level: NoteLine['level'], told: ToldSentence, isPrivate = false): NoteLine => ({
  what,
  level,
  ...told,
  isPrivate,
})
