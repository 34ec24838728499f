/**
 * Asks the user's exchanges whether an address is one of the user's own deposit addresses, and for which coin and network. Only
 * addresses that exist are told; none is made. Answers are kept for some minutes, in memory.
 */
import { collectionOf } from '@/lib/assets/collection'
import { describeAsset } from '@/lib/assets/describe'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { AppError } from '@/lib/core/errors'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import { venue as findVenue } from '@/lib/exchanges/catalogue'
import type { DepositAddress } from '@/lib/exchanges/deposits/define-venue-deposits'
import { readDepositAddresses } from '@/lib/exchanges/deposits/read-deposit-addresses.client'
import { type ExchangeAccount, mayBeAsked } from '@/lib/sync/exchange-account'
import { connectionOf } from '@/lib/sync/exchange-connection.store'
import type { BuildContext } from '../build-call'
import type { DepositFact } from './recipient-facts'

export interface DepositSearch {
  address: string
  asset: AssetId
  chain: ChainId
}

type Told = readonly DepositAddress[] | 'not-offered'
export type OwnDeposits = (search: DepositSearch) => Promise<DepositFact[]>

/** An exchange that takes longer did not tell. */
const PATIENCE_MS = 12_000
const KEPT_MS = 10 * 60_000
/** When the coin that is sent finds nothing, these may: an address that is told for another coin is the user's all the same. */
const USUAL = ['ETH', 'USDC']

/** @example const ownDeposits = createOwnDeposits(context); await ownDeposits({ address, asset, chain }) */
export function createOwnDeposits(context: Pick<BuildContext, 'db' | 'fetch' | 'now'>): OwnDeposits {
  const { db, now } = context
  const kept = new Map<string, { at: number; told: Promise<Told> }>()

  const ask = (account: ExchangeAccount, code: string, chain: ChainId): Promise<Told> => {
    const key = JSON.stringify([account.id, account.source.endpoint, code, chain])
    const before = kept.get(key)
    if (before && now() - before.at < KEPT_MS) return before.told
    const told = connectionOf(context, account).then((connection) =>
      readDepositAddresses(connection, { code, chain }),
    )
    kept.set(key, { at: now(), told })
    told.catch(() => void (kept.get(key)?.told === told && kept.delete(key)))
    return told
  }

  const search = async (account: ExchangeAccount, wanted: DepositSearch): Promise<DepositFact[]> => {
    const fact = { account: account.id, venueName: findVenue(account.source.venue).name }
    const code = codeAt(account, wanted.asset)
    const others: DepositAddress[] = []
    try {
      for (const each of [
        ...(code === undefined ? [] : [code]),
        ...USUAL.filter((usual) => usual !== code),
      ]) {
        const told = await within(PATIENCE_MS, ask(account, each, wanted.chain), late)
        if (told === 'not-offered') return []
        const mine = told.filter(({ address }) => address === wanted.address)
        if (each === code && mine.some(({ chain }) => chain === wanted.chain))
          return [{ ...fact, state: 'accepts' }]
        others.push(...mine)
        if (others.length > 0) break
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return [{ ...fact, state: 'not-told' }]
    }
    const unsure = others.find((each) => each.code === code && each.chain === undefined)
    if (unsure) return [{ ...fact, state: 'network-unknown', network: unsure.network }]
    return others.length === 0 ? [] : [{ ...fact, state: 'other', places: placesOf(others) }]
  }

  return async (wanted) => {
    const accounts = (await db.accounts.toArray()).filter(mayBeAsked)
    return (await Promise.all(accounts.map((account) => search(account, wanted)))).flat()
  }
}

/** The venue's code of an asset, only when the venue means the same asset by it. */
function codeAt({ source: { venue } }: ExchangeAccount, asset: AssetId): string | undefined {
  const symbol = describeAsset(asset).symbol.toUpperCase()
  return mapVenueSymbol({ venue, symbol }) === collectionOf(asset) ? symbol : undefined
}

const placesOf = (addresses: readonly DepositAddress[]): string[] => [
  ...new Set(addresses.map(({ code, network }) => `${code} (${network})`)),
]

const late = () => new AppError('unreachable', say('The exchange does not answer.'))
