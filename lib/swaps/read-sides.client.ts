/** The two coins of a swap as the chain tells them: a token's decimals are asked, whatever a list says. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { checkDecimals } from '@/lib/assets/check-decimals'
import { describeAsset } from '@/lib/assets/describe'
import { callMany } from '@/lib/chains/call-many.client'
import { type EvmChain, NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import type { Rpc } from '@/lib/chains/rpc.client'
import { decimals, readDecimals, readText, symbol } from '@/lib/chains/token-calls'
import { ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { toUnits } from '@/lib/core/wallet-tx'
import type { SwapSide } from './quote'

/**
 * @param assets chain assets of that chain
 * @returns sides without a quantity
 * @throws AppError `invalid-input` for an asset of another kind or chain, `not-found` for a contract that is no token
 */
export async function readSides(
  assets: readonly AssetId[],
  { rpc, chain }: { rpc: Rpc; chain: EvmChain },
): Promise<SwapSide[]> {
  const tokens = assets.map((asset) => tokenOf(asset, chain))
  const calls = tokens.flatMap((token) => (token === undefined ? [] : [decimals(token), symbol(token)]))
  const asked = { rpc, chain, calls, purpose: `${chain.name}: coins of a swap`, sends: 'addresses of tokens' }
  const answers = calls.length === 0 ? [] : await callMany(asked)
  let next = 0
  return assets.map((asset, index) => {
    const token = tokens[index]
    if (token === undefined) return sideOf(asset, { symbol: chain.symbol, decimals: NATIVE_DECIMALS })
    const told = { decimals: answers[next], symbol: answers[next + 1] }
    next += 2
    const places = told.decimals?.success ? readDecimals(told.decimals.returnData) : undefined
    if (places === undefined)
      throw new AppError(
        'not-found',
        say('{address} is not a token on {chain}.', { address: token, chain: chain.name }),
      )
    checkDecimals(asset, places)
    const ownName = told.symbol?.success ? readText(told.symbol.returnData) : undefined
    const described = describeAsset(asset, { symbol: ownName ?? '', name: '', decimals: places })
    return sideOf(asset, { symbol: described.symbol, decimals: places, token })
  })
}

const sideOf = (asset: AssetId, facts: Pick<SwapSide, 'symbol' | 'decimals' | 'token'>): SwapSide => ({
  asset,
  ...facts,
  units: toUnits(0n),
  quantity: ZERO,
})

/** @returns the contract; `undefined` for the native coin */
function tokenOf(asset: AssetId, chain: EvmChain): string | undefined {
  const parsed = parseAssetId(asset)
  if (parsed?.form === 'native' && parsed.chain === chain.id) return undefined
  if (parsed?.form === 'erc20' && parsed.chain === chain.id) return parsed.address
  throw new AppError(
    'invalid-input',
    say('Only coins on {chain} can be swapped there.', { chain: chain.name }),
  )
}
