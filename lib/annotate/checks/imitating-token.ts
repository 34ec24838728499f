/** Tokens that call themselves like a known one and are not. */
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { defineCheck, type NamedAmount } from '../define-check'
import { isTrade } from './parts/is-trade'
import { said } from './parts/said'

export const imitatingToken = defineCheck({
  id: 'imitating-token',
  title: say('Token that imitates another'),
  explanation: say(
    'Compares the names of the tokens that are paid, bought or that would arrive with those of well-known coins, also where single letters only look alike, and says when the contract is not theirs.',
  ),
  needs: 'asked',
  mayBeDanger: true,
  run: (input) => {
    const { swap, changes } = input
    const amounts = [swap?.pays, swap?.least, swap?.simulated, ...(changes ?? [])].filter(
      (each) => each !== undefined,
    )
    if (amounts.length === 0)
      return isTrade(input) ? { notRun: say('What is swapped could not be named for certain.') } : undefined
    const found = new Map(
      amounts.flatMap((each) => (each.imitates === undefined ? [] : [[each.asset, each] as const])),
    )
    return [...found.values()].map(({ asset, symbol, imitates = '' }: NamedAmount) =>
      said(
        'danger',
        tell('The token “{symbol}” calls itself like {imitates} and is not.', { symbol, imitates }),
        asset,
      ),
    )
  },
})
