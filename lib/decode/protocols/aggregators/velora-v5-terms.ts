/**
 * What a call of Velora's fifth contract settles. The least amount is held before a partner's fee is taken from what was
 * bought, so that fee is taken off here; what is bought beyond the expected amount may be kept. A fee on what is sold is
 * within the amount. Source: the published `FeeModel` of Augustus.
 */
import type { SwapTerms, TermsFee } from '../../swap-terms'
import { fullPermit } from './permit-rights'
import { bought, ETHER, receivedBy, sold, tokenOf, until, ZERO_ADDRESS } from './sides'

const ALL_BPS = 10_000n
/** More than this no contract takes, and its own limit is not known here. */
const MOST_BPS = 500n
const IS_FROM_SOLD = 1n << 15n
const IS_REFERRAL = 1n << 16n

export const veloraToken = (address: string) => tokenOf(address, ETHER)

export interface VeloraAsked {
  from: string
  to: string
  amount: bigint
  least: bigint
  expected: bigint
  beneficiary: string
  partner: string
  /** Packed: since version 1, flags above 14 bits of ten-thousandths. */
  fee: bigint
  permit: string
  deadline: bigint
}

/** @param kind of a purchase the amount is the most that may be sold */
export function veloraTerms(asked: VeloraAsked, value: bigint, kind: 'sell' | 'buy'): SwapTerms {
  const fee = feeOf(asked)
  return {
    ...sold(veloraToken(asked.from), asked.amount, value, kind === 'sell' ? 'exact' : 'most'),
    ...leastBought(asked, fee, kind),
    ...receivedBy(asked.beneficiary),
    ...until(asked.deadline),
    ...(fee === undefined || fee.bps === 0n || fee.bps > MOST_BPS
      ? {}
      : { fees: [{ to: asked.partner, of: fee.of, share: { bps: Number(fee.bps) } }] }),
    ...fullPermit(asked.permit, veloraToken(asked.from)),
  }
}

function feeOf({ partner, fee }: VeloraAsked): { of: TermsFee['of']; bps: bigint } | undefined {
  if (partner === ZERO_ADDRESS) return undefined
  if (fee >> 248n === 0n) return { of: 'buys', bps: fee }
  if ((fee & IS_REFERRAL) !== 0n) return undefined
  return { of: (fee & IS_FROM_SOLD) === 0n ? 'buys' : 'sells', bps: fee & 0x3fffn }
}

function leastBought(
  { to, least, expected }: VeloraAsked,
  fee: ReturnType<typeof feeOf>,
  kind: 'sell' | 'buy',
): Pick<SwapTerms, 'buys'> {
  const before = kind === 'sell' && expected < least ? expected : least
  if (fee === undefined || fee.of === 'sells') return bought(veloraToken(to), before)
  // A fee beyond what the contract can take: what is left then is not certain.
  return fee.bps > MOST_BPS ? {} : bought(veloraToken(to), before - (before * fee.bps) / ALL_BPS)
}
