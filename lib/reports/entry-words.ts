/** What came and went in an entry, as text: `0.5 BTC; 100 USDC`. Symbols are untrusted text and stay as they are. Pure. */
import { type Amount, absolute, isNegative } from '@/lib/core/amount'
import type { FeeLeg, Leg } from '@/lib/core/entry'
import type { ReportNames } from './define-report'

type Moved = Pick<Leg | FeeLeg, 'asset' | 'quantity'>

const told = (
  moved: readonly Moved[],
  { symbolOf }: Pick<ReportNames, 'symbolOf'>,
  sign: (of: Amount) => Amount,
) => moved.map(({ asset, quantity }) => `${sign(quantity)} ${symbolOf(asset)}`).join('; ')

/** @example cameIn(entry.legs, names) // '0.5 BTC' */
export const cameIn = (legs: readonly Leg[], names: Pick<ReportNames, 'symbolOf'>): string =>
  told(
    legs.filter(({ quantity }) => !isNegative(quantity)),
    names,
    absolute,
  )

/** Without its sign. @example wentOut(entry.legs, names) // '100 USDC' */
export const wentOut = (legs: readonly Leg[], names: Pick<ReportNames, 'symbolOf'>): string =>
  told(
    legs.filter(({ quantity }) => isNegative(quantity)),
    names,
    absolute,
  )

/** A rebate keeps its minus. */
export const feesPaid = (fees: readonly FeeLeg[], names: Pick<ReportNames, 'symbolOf'>): string =>
  told(fees, names, (quantity) => quantity)
