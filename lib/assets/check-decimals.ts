/** Decimals decide by how much an amount is multiplied: a node that tells others than the catalogue is not believed. Pure. */
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { catalogueToken } from './catalogue'

/**
 * @param told as the token's contract tells, through a node
 * @throws AppError `bad-answer` when the catalogue knows better; a token that it does not list has only its own word
 * @example checkDecimals('eip155:1/erc20:0xa0b8…' as AssetId, 6)
 */
export function checkDecimals(asset: AssetId, told: number): void {
  const token = catalogueToken(asset)
  if (token?.decimals === undefined || token.decimals === told) return
  throw new AppError(
    'bad-answer',
    say(
      'A node tells other decimals of {symbol} than everybody else. Nothing was done. Choose another endpoint.',
      {
        symbol: token.symbol,
      },
    ),
  )
}
