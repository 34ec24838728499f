/**
 * The note about an address that is typed into an exchange's withdrawal page: whether it is one's own, whether the network that
 * the page names fits, and what the send room knows of it. The page's words only choose what is asked; what they do not
 * settle is said.
 */
import { native, parseAssetId } from '@/lib/assets/asset-id'
import { catalogueCoin } from '@/lib/assets/catalogue'
import { describeAsset } from '@/lib/assets/describe'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { type EvmChain, evmChains } from '@/lib/chains/data/evm-chains'
import type { AssetId, VenueId } from '@/lib/core/ids'
import { type Note, type NoteLine, tell } from '@/lib/core/note'
import { venue as findVenue } from '@/lib/exchanges/catalogue'
import { readSettings } from '@/lib/settings/settings.store'
import { readRecipient } from '@/lib/wallets/send/read-recipient.store'
import { recipientChecks } from '@/lib/wallets/send/recipient-checks'
import { levelOf, toldAs } from '../checks/parts/recipient-facts-of'
import { venueOfOrigin } from '../data/withdrawal-hosts'
import type { AddressJob } from '../jobs'
import { composeNote } from '../noting/compose-note'
import type { NotingContext } from '../noting/noting-context'
import { belongsTo, formOf, type NetworkMeant, networkLines, networkMeant } from './judge-address'

/** What the send room says that also holds for a payment by somebody else. */
const TOLD = /^(?:look-alike|lure|contact|paid-before|token-contract|deposit-|wrong-network-)/

/** @returns `undefined` for an origin that is no exchange's */
export async function noteWithdrawal(context: NotingContext, job: AddressJob): Promise<Note | undefined> {
  const venue = venueOfOrigin(job.origin)
  if (venue === undefined) return undefined
  const { address, network, coin } = job.address
  const [settings, accounts] = await Promise.all([readSettings(context.db), context.db.accounts.toArray()])
  const form = formOf(address)
  const chains = evmChains(settings.customChains)
  const meant = networkMeant(network)
  const own = accounts.find((account) => belongsTo(account, address))
  const lines = [
    ...networkLines({
      form,
      meant,
      chains,
      ...(own ? { own } : {}),
      ...(network === undefined ? {} : { network }),
    }),
    ...(own ? [] : await strangerLines(context, { address, venue, chain: chainFor(meant, chains), coin })),
  ]
  return composeNote({
    id: job.id,
    at: job.at,
    origin: job.origin,
    state: 'whole',
    opening: {
      headline: tell('An address in a page of {venue}', { venue: findVenue(venue).name }),
      lines,
    },
    found: { lines: [], notRun: [] },
  })
}

/** An address of EVM is the same on every chain: where none is named, Ethereum answers for it. */
function chainFor(meant: NetworkMeant, chains: readonly EvmChain[]): EvmChain | undefined {
  const id = meant.kind === 'evm' ? meant.chain : 'eip155:1'
  return chains.find((chain) => chain.id === id)
}

interface Stranger {
  address: string
  venue: VenueId
  chain: EvmChain | undefined
  coin: string | undefined
}

async function strangerLines(context: NotingContext, asked: Stranger): Promise<NoteLine[]> {
  const { address, chain } = asked
  const unknown: NoteLine = {
    what: 'address-unknown',
    level: 'info',
    ...tell('No account in Holdfast is known to have it. Compare every digit.'),
    isPrivate: true,
  }
  if (formOf(address) !== 'evm' || chain === undefined) return [unknown]
  const asset = assetOf(asked, chain)
  const facts = await readRecipient(context, {
    recipient: { address: address.toLowerCase() },
    from: `0x${'0'.repeat(40)}`,
    chain: chain.id,
    asset,
  })
  const payment = { symbol: describeAsset(asset).symbol, chainName: chain.name }
  const told = recipientChecks(facts, payment).filter(({ what }) => TOLD.test(what))
  if (told.length === 0) return [unknown]
  return told.map((check) => ({ what: check.what, level: levelOf(check), ...toldAs(check), isPrivate: true }))
}

/** The venue's coin on that chain; its own coin where the page's word means none. */
function assetOf({ venue, coin }: Stranger, chain: EvmChain): AssetId {
  const symbol = coin?.trim().split(/\s/)[0]?.toUpperCase()
  const meant = symbol === undefined ? undefined : mapVenueSymbol({ venue, symbol })
  const member =
    meant &&
    catalogueCoin(meant)?.members.find((each) => {
      const parsed = parseAssetId(each)
      return parsed !== undefined && 'chain' in parsed && parsed.chain === chain.id
    })
  return member ?? native(chain.id)
}
