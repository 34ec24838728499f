/** What is behind a token, in whole units: quantities of chains divided by what they are a part of. */
import { erc20 } from '@/lib/assets/asset-id'
import { type Amount, divide, fromUnits } from '@/lib/core/amount'
import type { AssetPart } from '@/lib/core/reading'
import { decimals, readDecimals, readText, symbol } from '../token-calls'
import type { PositionReader } from './define-position-protocol'

export interface Underlying {
  address: string
  decimals: number
  /** Cleaned; untrusted. */
  symbol: string
}

/** Asks tokens what they are; one that does not tell its decimals is absent. */
export async function describeUnderlying(
  addresses: readonly string[],
  { ask }: PositionReader,
): Promise<Map<string, Underlying>> {
  const distinct = [...new Set(addresses)]
  const answers = await ask(distinct.flatMap((address) => [decimals(address), symbol(address)]))
  const told = new Map<string, Underlying>()
  for (const [index, address] of distinct.entries()) {
    const count = readDecimals(answers[2 * index] ?? '0x')
    const name = readText(answers[2 * index + 1] ?? '0x') ?? `${address.slice(0, 6)}…${address.slice(-4)}`
    if (count !== undefined) told.set(address, { address, decimals: count, symbol: name })
  }
  return told
}

/** @example partOf(chainId, usdc, { units: 3_000_000n, of: 2n * 10n ** 18n, decimals: 18 }) // 1.5 USDC a share */
export function partOf(
  { chain }: PositionReader,
  token: Underlying,
  share: { units: bigint; of: bigint; decimals: number },
): AssetPart {
  const whole = fromUnits(share.units, token.decimals)
  const shares = fromUnits(share.of, share.decimals)
  return { asset: erc20(chain.id, token.address), perUnit: divide(whole, shares) }
}

export const wholePart = ({ chain }: PositionReader, token: Underlying, perUnit: Amount): AssetPart => ({
  asset: erc20(chain.id, token.address),
  perUnit,
})
