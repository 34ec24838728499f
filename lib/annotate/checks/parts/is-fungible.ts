/** Whether a right is one over an amount: `approve` of a collection of pieces has the same bytes, with the number of one piece. */
import type { CheckInput } from '../../define-check'
import type { NoteSources } from '../../note-sources'
import { orUnknown } from './or-unknown'
import type { TokenRight } from './rights'

/** @returns false also where nobody can tell: what has no decimals may be counted in pieces */
export async function isFungible(
  { token, via, by }: Pick<TokenRight, 'token' | 'via' | 'by'>,
  { chain }: Pick<CheckInput, 'chain'>,
  { amountOf }: Pick<NoteSources, 'amountOf'>,
): Promise<boolean> {
  if (via !== 'erc20' || by !== 'call') return true
  const smallest = await orUnknown(amountOf(chain, token, 1n))
  return smallest !== undefined && smallest.quantity !== '1'
}
