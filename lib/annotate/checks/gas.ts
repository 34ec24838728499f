/** What the gas costs, in money and as a part of the trade. */
import { isZero, multiply, toRatio } from '@/lib/core/amount'
import { type NoteValue, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type CheckInput, defineCheck } from '../define-check'
import type { NoteSources } from '../note-sources'
import { paidOf } from './parts/paid'
import { said } from './parts/said'
import { worthOf } from './parts/trade-worth'

export const gas = defineCheck({
  id: 'gas',
  title: say('Gas'),
  explanation: say(
    'What the simulation’s gas would cost at the network’s present fee. The wallet may offer more. From the threshold on, measured on what is swapped, it warns.',
  ),
  threshold: { unit: 'percent', default: 5, least: 0.1, most: 100 },
  needs: 'asked',
  run: async (input, sources, percent) => {
    if (input.asked.kind !== 'calls') return undefined
    if (!input.gas) return { notRun: say('What the gas costs is not known.') }
    const amount: NoteValue = { quantity: input.gas.quantity, symbol: input.gas.symbol }
    const price = await sources.priceOf(input.gas.asset)
    if (price === null) return [said('info', tell('Gas: about {amount}.', { amount }))]
    const usd = multiply(price, input.gas.quantity)
    const paid = await paidUsd(input, sources)
    if (paid === undefined)
      return [said('info', tell('Gas: about {amount}, {usd}.', { amount, usd: { usd } }))]
    const ratio = toRatio(usd) / toRatio(paid)
    return [
      said(
        ratio * 100 >= percent ? 'care' : 'info',
        tell('Gas: about {amount}, {usd}: {ratio} of what you swap.', {
          amount,
          usd: { usd },
          ratio: { ratio },
        }),
      ),
    ]
  },
})

async function paidUsd(input: CheckInput, sources: Pick<NoteSources, 'priceOf'>) {
  const pays = paidOf(input)
  const worth = pays && (await worthOf(pays, sources))
  return typeof worth === 'string' && !isZero(worth) ? worth : undefined
}
