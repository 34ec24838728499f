/** Asks the router about the sandbox's pools and carries an offer out with the key of a funded account, as a wallet would. */

import { PERMIT2 } from '@/lib/chains/allowance'
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { createEvmRpc } from '@/lib/chains/evm-rpc.client'
import { fromUnits } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { toUnits } from '@/lib/core/wallet-tx'
import { createGuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { defaultSettings } from '@/lib/settings/settings'
import type { QuoteContext, QuoteOffer } from '@/lib/swaps/define-quote-source'
import type { SwapRequest, SwapSide } from '@/lib/swaps/quote'
import { askRoutes } from '@/lib/swaps/uniswap/ask-routes.client'
import { deploymentOn } from '@/lib/swaps/uniswap/data/deployments'
import { makeOffer } from '@/lib/swaps/uniswap/make-offer'
import { withPermitSignature } from '@/lib/swaps/uniswap/permit-single'
import type { Route } from '@/lib/swaps/uniswap/route'
import { decimalsOf, type TokenName } from './pools'
import { type Defi, tokenAddress } from './start-defi'

const ETHEREUM = 'eip155:1' as ChainId
const APPROVE = '0x095ea7b3'

export interface Trial {
  sell: TokenName
  buy: TokenName
  /** Of what is sold. */
  units: bigint
  /** Who sells; one of the accounts of `defi.fund`. */
  owner: string
}

function side(name: TokenName, units: bigint): SwapSide {
  const token = tokenAddress(name)
  const decimals = decimalsOf(name)
  const facts = {
    symbol: name.toUpperCase(),
    decimals,
    units: toUnits(units),
    quantity: fromUnits(units, decimals),
  }
  return token === 'native'
    ? { asset: `${ETHEREUM}/native` as AssetId, ...facts }
    : { asset: `${ETHEREUM}/erc20:${token}` as AssetId, token, ...facts }
}

export const trialFetch = () =>
  createGuardedFetch({
    fetch: globalThis.fetch,
    now: Date.now,
    log: () => undefined,
    isAllowed: () => true,
  })

export interface TrialTools {
  request: SwapRequest
  context: QuoteContext
  /** An offer over one of the ways that this accepts; the best of the chain's answers when several do. */
  over: (accepts: (route: Route) => boolean) => Promise<QuoteOffer>
}

/** @example const { request, context } = swapTrial(defi, { sell: 'eth', buy: 'usdc', units, owner }) */
export function swapTrial(defi: Defi, { sell, buy, units, owner }: Trial, slippage = 0.005): TrialTools {
  const fetch = trialFetch()
  const health = createEndpointHealth()
  const settings = { ...defaultSettings, endpoints: { [ETHEREUM]: [defi.anvil.url] } }
  const [sells, buys] = [side(sell, units), side(buy, 0n)]
  const context: QuoteContext = { fetch, now: Date.now, health, settings, address: owner, sells, buys }
  const request: SwapRequest = {
    account: 'a'.repeat(22) as AccountId,
    chain: ETHEREUM,
    sell: sells.asset,
    buy: buys.asset,
    amount: sells.quantity,
    slippage,
  }
  const over: TrialTools['over'] = async (accepts) => {
    const chain = DEFAULT_EVM_CHAINS.find(({ id }) => id === ETHEREUM)
    const deployment = deploymentOn(ETHEREUM)
    if (!chain || !deployment) throw new Error('Ethereum is not among the chains')
    const rpc = createEvmRpc({ chain, rpcs: [defi.anvil.url], fetch, now: Date.now, health })
    const pair = { sell: sells.token, buy: buys.token }
    const { quotes, standing } = await askRoutes({ rpc, chain, deployment, pair, units, owner })
    const [best] = quotes
      .filter(({ route }) => accepts(route))
      .sort((a, b) => (a.out === b.out ? 0 : a.out < b.out ? 1 : -1))
    if (!best) throw new Error('no such way')
    const parts = [{ ...best, units }]
    const now = Date.now()
    const nativeSymbol = chain.symbol
    return makeOffer({
      deployment,
      nativeSymbol,
      parts,
      ...(standing ? { standing } : {}),
      slippage,
      context,
      now,
    })
  }
  return { request, context, over }
}

/** Allows exactly what the offer needs, to whom it needs. */
export async function allow(defi: Defi, { allowance, way }: QuoteOffer): Promise<void> {
  if (!allowance || way.kind !== 'transaction') return
  const spender = allowance.via === 'permit2' ? PERMIT2 : allowance.spender
  const words = spender.slice(2).padStart(64, '0') + BigInt(allowance.units).toString(16).padStart(64, '0')
  await defi.send({ from: way.call.from, to: allowance.token, data: `${APPROVE}${words}` })
}

/** The word of Permit2 that an offer waits for, signed by its owner or by another account of `defi.fund`. */
export async function permitOf(defi: Defi, { way }: QuoteOffer, signer?: string): Promise<string> {
  const { permit, call } = way.kind === 'transaction' ? way : {}
  const key = defi.keys.get(signer ?? call?.from ?? '')
  if (!permit || !key) throw new Error('there is nothing to sign, or nobody to sign it')
  const types = Object.fromEntries(Object.entries(permit.types).map(([name, fields]) => [name, [...fields]]))
  return key.signTypedData(permit.domain, types, permit.message)
}

/** What a wallet sends in the end: the call, with the signature where one was asked for. */
export async function signedCall(defi: Defi, offer: QuoteOffer): Promise<{ to: string; data: string }> {
  const { way } = offer
  if (way.kind !== 'transaction') throw new Error('an order is not sent by its owner')
  const { to, data } = way.call
  return { to, data: way.permit ? withPermitSignature(data, await permitOf(defi, offer)) : data }
}

export interface Carried {
  /** What the balances changed by; of the native coin without the gas. */
  paid: bigint
  received: bigint
  gasUsed: bigint
}

/** Sends it with the allowance as it stands. @throws Error when it is reverted */
export async function carryOut(defi: Defi, offer: QuoteOffer): Promise<Carried> {
  if (offer.way.kind !== 'transaction') throw new Error('an order is not sent by its owner')
  const { from, value } = offer.way.call
  const coins = [offer.sells.token ?? 'native', offer.buys.token ?? 'native']
  const balances = () => Promise.all(coins.map((coin) => defi.balance(coin, from)))
  const [soldBefore = 0n, boughtBefore = 0n] = await balances()
  const hash = await defi.send({ from, value: BigInt(value), ...(await signedCall(defi, offer)) })
  const receipt = (await defi.anvil.rpc('eth_getTransactionReceipt', hash)) as Record<string, string>
  const gasUsed = BigInt(receipt.gasUsed ?? 0)
  const cost = gasUsed * BigInt(receipt.effectiveGasPrice ?? 0)
  const [soldAfter = 0n, boughtAfter = 0n] = await balances()
  const costOf = (coin: string | undefined) => (coin === 'native' ? cost : 0n)
  return {
    paid: soldBefore - soldAfter - costOf(coins[0]),
    received: boughtAfter - boughtBefore + costOf(coins[1]),
    gasUsed,
  }
}
