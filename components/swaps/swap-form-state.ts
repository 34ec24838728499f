/** The swap form: what is chosen and typed, and the request that comes of it, or what is wrong. Pure. */
import { erc20 } from '@/lib/assets/asset-id'
import { type Amount, compare, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { plainFigure, readFigure } from '@/lib/i18n/format/read-figure'
import type { SwapRequest } from '@/lib/swaps/quote'

export interface SwapFormState {
  account: AccountId | ''
  chain: ChainId | ''
  sell: AssetId | ''
  /** `other`: the contract that is typed. */
  buy: AssetId | 'other' | ''
  contract: string
  amount: string
  /** Percent, as typed. */
  slippage: string
}

export const EMPTY_FORM: SwapFormState = {
  account: '',
  chain: '',
  sell: '',
  buy: '',
  contract: '',
  amount: '',
  slippage: '0.5',
}

export type Problems = Partial<Record<keyof SwapFormState, Sentence>>

const MOST_PERCENT = 50
const LEAST_PERCENT = 0.01

/**
 * @param held what there is of the coin that is sold; absent: not known
 * @example readForm(form, amount('2'), '.') // { request: { ... } } or { problems: { amount: ... } }
 */
export function readForm(
  form: SwapFormState,
  held: Amount | undefined,
  decimalMark: string,
): { request: SwapRequest } | { problems: Problems } {
  const { account, chain, sell } = form
  const amount = readFigure(form.amount, decimalMark)
  const buy = boughtOf(form)
  const problems: Problems = {
    ...(sell === '' ? { sell: say('Choose what you sell.') } : {}),
    ...(buy === undefined
      ? form.buy === 'other'
        ? { contract: say('A contract is 0x and 40 digits.') }
        : { buy: say('Choose what you buy.') }
      : buy === sell
        ? { buy: say('Choose two different coins to swap.') }
        : {}),
    ...amountProblem(amount, held),
    ...(slippageOf(form.slippage) === undefined
      ? {
          slippage: say('The leeway lies between {least} and {most} percent.', {
            least: LEAST_PERCENT,
            most: MOST_PERCENT,
          }),
        }
      : {}),
  }
  const slippage = slippageOf(form.slippage)
  const isRight = Object.keys(problems).length === 0
  if (!isRight || account === '' || chain === '' || sell === '' || !buy || !amount || slippage === undefined)
    return { problems }
  return { request: { account, chain, sell, buy, amount, slippage } }
}

function amountProblem(amount: Amount | undefined, held: Amount | undefined): Problems {
  if (amount === undefined || compare(amount, ZERO) <= 0) return { amount: say('Type how much you sell.') }
  if (held !== undefined && compare(amount, held) > 0)
    return { amount: say('The wallet has less than that.') }
  return {}
}

export function boughtOf({
  buy,
  contract,
  chain,
}: Pick<SwapFormState, 'buy' | 'contract' | 'chain'>): AssetId | undefined {
  if (buy !== 'other') return buy === '' ? undefined : buy
  return chain !== '' && /^0x[0-9a-fA-F]{40}$/.test(contract.trim())
    ? erc20(chain, contract.trim())
    : undefined
}

/** @returns a ratio. @example slippageOf('0.5') // 0.005 */
function slippageOf(typed: string): number | undefined {
  const text = plainFigure(typed).replace(',', '.')
  const percent = Number(text)
  if (text === '' || !Number.isFinite(percent) || percent < LEAST_PERCENT || percent > MOST_PERCENT)
    return undefined
  return percent / 100
}
