/** Whether the bytes say what the purpose says. Where this cannot tell, both stand on the review side by side. */

import { parseAssetId } from '@/lib/assets/asset-id'
import { NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import { fromUnits } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AssetAmount, TxPurpose } from '@/lib/core/wallet-tx'
import type { ToldCall } from '@/lib/wallets/told-call'

/** Its calldata is made here (`lib/swaps/uniswap`); every other source sends its own. */
const OWN_SOURCE = 'Uniswap'

/** Places of a token; `undefined`: not known, and then nothing fits. */
export type DecimalsOf = (asset: AssetId) => number | undefined

/** @example callFitsPurpose({ action: 'send-native', to: '0xa…', units: '1' }, purpose, decimalsOf) // false */
export function callFitsPurpose(call: ToldCall, purpose: TxPurpose, decimalsOf: DecimalsOf): boolean {
  switch (purpose.kind) {
    case 'send':
      return paysOnly(call, purpose, decimalsOf)
    case 'approve':
    case 'revoke': {
      const token = parseAssetId(purpose.token)
      return (
        call.action === 'approve' &&
        token?.form === 'erc20' &&
        call.token === token.address &&
        call.spender === purpose.spender &&
        (purpose.kind === 'revoke' ? call.units === '0' : unitsFit(call.units, purpose, decimalsOf))
      )
    }
    case 'swap':
      // The call is decoded as a swap, not what it swaps: only of our own bytes is it known.
      return call.action === 'swap' && purpose.source === OWN_SOURCE
    case 'replace':
      return false
    default:
      return purpose satisfies never
  }
}

function unitsFit(
  units: string,
  { token, quantity }: Extract<TxPurpose, { kind: 'approve' }>,
  decimalsOf: DecimalsOf,
): boolean {
  if (units === 'unlimited' || quantity === 'unlimited') return units === quantity
  const decimals = decimalsOf(token)
  return decimals !== undefined && fromUnits(BigInt(units), decimals) === quantity
}

function paysOnly(
  call: ToldCall,
  { pays: { asset, quantity }, to }: { pays: AssetAmount; to: string },
  decimalsOf: DecimalsOf,
): boolean {
  const parsed = parseAssetId(asset)
  if (call.action === 'send-native')
    return (
      parsed?.form === 'native' &&
      call.to === to &&
      fromUnits(BigInt(call.units), NATIVE_DECIMALS) === quantity
    )
  if (call.action !== 'transfer-token' || parsed?.form !== 'erc20') return false
  const decimals = decimalsOf(asset)
  return (
    call.from === undefined &&
    call.to === to &&
    call.token === parsed.address &&
    decimals !== undefined &&
    fromUnits(BigInt(call.units), decimals) === quantity
  )
}
