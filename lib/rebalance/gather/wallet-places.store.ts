/**
 * Addresses as places of a plan, one for each chain where they hold something of it: what can be swapped there, and what the gas of a
 * swap costs now. One that nobody can sign for, or that cannot pay for gas, is told as closed with its reason.
 */
import { native } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { chosenChain } from '@/lib/chains/chosen-chain'
import { type EvmChain, NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import { type Amount, compare, fromUnits, multiply, sum, ZERO } from '@/lib/core/amount'
import { toAppError } from '@/lib/core/errors'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import type { AccountRow, HoldingRow } from '@/lib/db/rows'
import type { Settings } from '@/lib/settings/settings'
import type { QuotesContext } from '@/lib/swaps/gather-quotes.store'
import type { WalletPlace } from '../plan/question'
import { tokensOn } from './tokens-on'

export interface WalletQuestion {
  account: AccountRow
  /** Of the account. */
  holdings: readonly HoldingRow[]
  /** Collections of the plan. */
  coins: readonly AssetId[]
  /** US dollars for one; absent: not known. */
  priceOf: (asset: AssetId) => Amount | undefined
  settings: Settings
}

/** Units of gas of a usual swap over a few pools, and of the allowance before it. */
const SWAP_GAS = 300_000n
/** So many swaps must stay payable. */
const SWAPS_IN_RESERVE = 4n
/** Of a usual pool's fee and the move that a swap makes, until a source has told its own. */
const ASSUMED_LOSS = 0.004

/** Never rejects. @example (await walletPlaces({ gasPriceOf }, question))[0]?.swapGasUsd // '3.2' */
export async function walletPlaces(
  { gasPriceOf }: Pick<QuotesContext, 'gasPriceOf'>,
  question: WalletQuestion,
): Promise<WalletPlace[]> {
  const { holdings, coins } = question
  const wanted = new Set(coins)
  const chains = new Set(
    holdings.flatMap(({ chain, asset }) =>
      chain !== undefined && wanted.has(collectionOf(asset)) ? [chain] : [],
    ),
  )
  return Promise.all([...chains].map((chain) => placeOn(chain, question, gasPriceOf)))
}

async function placeOn(
  chainId: ChainId,
  question: WalletQuestion,
  gasPriceOf: QuotesContext['gasPriceOf'],
): Promise<WalletPlace> {
  const { account, holdings, settings, priceOf, coins } = question
  const known = chainOr(chainId, settings)
  const named = {
    kind: 'wallet' as const,
    account: account.id,
    label: account.label,
    chain: chainId,
    chainName: 'closed' in known ? chainId : known.chain.name,
    tokens: [],
    assumedLoss: ASSUMED_LOSS,
    offers: [],
  }
  const closed = closedBy(account) ?? ('closed' in known ? known.closed : undefined)
  if (closed || 'closed' in known) return { ...named, ...(closed ? { closed } : {}) }
  const here = holdings.filter(({ chain }) => chain === chainId)
  const gasPrice = await gasPriceOf(known.chain, settings.endpoints[chainId])
  if (gasPrice === undefined)
    return {
      ...named,
      closed: say('What gas costs on {chain} is not known now.', { chain: named.chainName }),
    }
  const coin = native(chainId)
  const gas = fromUnits(gasPrice * SWAP_GAS, NATIVE_DECIMALS)
  if (compare(heldOf(here, coin), gas) < 0)
    return {
      ...named,
      closed: say('There is too little {symbol} on {chain} to pay for gas.', {
        symbol: known.chain.symbol,
        chain: named.chainName,
      }),
    }
  const price = priceOf(collectionOf(coin))
  return {
    ...named,
    tokens: tokensOn(chainId, coins, here),
    ...(price === undefined ? {} : { swapGasUsd: multiply(gas, price) }),
    reserve: {
      asset: collectionOf(coin),
      quantity: fromUnits(gasPrice * SWAP_GAS * SWAPS_IN_RESERVE, NATIVE_DECIMALS),
    },
  }
}

/** Of an address that nobody can sign for here. */
function closedBy({ source, paused, label }: AccountRow): Sentence | undefined {
  if (paused) return say('{account} is paused. Let it go on before you trade with it.', { account: label })
  if (source.kind !== 'evm') return say('Nothing can be swapped at {account} from here.', { account: label })
  return source.signer === undefined
    ? say('{account} is only watched: connect the wallet that signs for it.', { account: label })
    : undefined
}

function chainOr(id: ChainId, settings: Settings): { chain: EvmChain } | { closed: Sentence } {
  try {
    return { chain: chosenChain(id, settings) }
  } catch (error) {
    return { closed: toAppError(error).sentence }
  }
}

const heldOf = (holdings: readonly HoldingRow[], asset: AssetId): Amount =>
  sum([
    ZERO,
    ...holdings.flatMap((each) => (each.asset === asset && each.bucket === 'wallet' ? [each.quantity] : [])),
  ])
