/** What a right over a token could take now, in the token and in money. */
import { type Amount, compare, multiply } from '@/lib/core/amount'
import { tell } from '@/lib/core/note'
import type { CheckFinding, CheckInput, NamedAmount } from '../../define-check'
import type { NoteSources } from '../../note-sources'
import { amountValue, symbolOf } from '../../noting/telling'
import { orUnknown } from './or-unknown'
import type { TokenRight } from './rights'
import { said, saidPrivately } from './said'
import { shortAddress } from './short-address'

export interface TokenExposure {
  /** Or its address, when nobody can name it for certain. */
  symbol: string
  findings: (about: string) => CheckFinding[]
}

type Sources = Pick<NoteSources, 'balanceOf' | 'amountOf' | 'priceOf'>

export async function tokenExposure(
  { token, units }: Pick<TokenRight, 'token' | 'units'>,
  { chain, from }: Pick<CheckInput, 'chain' | 'from'>,
  sources: Sources,
): Promise<TokenExposure> {
  const named = await orUnknown(sources.amountOf(chain, token, units === 'unlimited' ? 0n : units))
  if (!named) return unknownExposure(shortAddress(token))
  const held = await orUnknown(sources.balanceOf(chain, token, from))
  const balance = held === undefined ? undefined : await orUnknown(sources.amountOf(chain, token, held))
  if (!balance) return unknownExposure(symbolOf(named))
  const atRisk =
    units === 'unlimited' || compare(named.quantity, balance.quantity) > 0 ? balance.quantity : named.quantity
  const price = await orUnknown(sources.priceOf(named.asset))
  return {
    symbol: symbolOf(named),
    findings: (about) => [
      ...sizeFindings(units === 'unlimited' ? undefined : named, balance, about),
      riskFinding({ ...named, quantity: atRisk }, price, about),
    ],
  }
}

const unknownExposure = (symbol: string): TokenExposure => ({
  symbol,
  findings: (about) => [
    said('care', tell('How much {symbol} could be taken now is not known.', { symbol }), `${about}:risk`),
  ],
})

const sizeFindings = (
  allowed: NamedAmount | undefined,
  balance: NamedAmount,
  about: string,
): CheckFinding[] =>
  allowed && compare(allowed.quantity, balance.quantity) > 0
    ? [
        saidPrivately(
          'info',
          tell('{allowed} is more than the {balance} that you have.', {
            allowed: amountValue(allowed),
            balance: amountValue(balance),
          }),
          `${about}:more`,
        ),
      ]
    : []

function riskFinding(atRisk: NamedAmount, price: Amount | null | undefined, about: string): CheckFinding {
  const { quantity } = atRisk
  const amount = amountValue(atRisk)
  return saidPrivately(
    'info',
    price === null || price === undefined
      ? tell('Could be taken by it now: {amount}. Its price is not known.', { amount })
      : tell('Could be taken by it now: {amount}, {usd}.', {
          amount,
          usd: { usd: multiply(price, quantity) },
        }),
    `${about}:risk`,
  )
}
