/** The same trade at one's own exchange accounts, net of fees, depth and of moving the coins. */
import { type Amount, compare, divide, isZero, multiply, subtract } from '@/lib/core/amount'
import { type NoteValue, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { Execution } from '@/lib/swaps/execution'
import { type Candidate, rankExecutions } from '@/lib/swaps/executions/rank-executions'
import { type CheckFinding, type CheckInput, defineCheck, type NamedAmount } from '../define-check'
import type { NoteSources } from '../note-sources'
import { amountValue } from '../noting/telling'
import { isTrade } from './parts/is-trade'
import { paidOf } from './parts/paid'
import { saidPrivately } from './parts/said'
import { shortfall } from './parts/trade-worth'

/** Pools move from block to block. */
const POOL_NOISE = 0.001

export const ownExchanges = defineCheck({
  id: 'own-exchanges',
  title: say('Your exchange accounts'),
  explanation: say(
    'Asks your connected exchanges what the same trade would bring there now, after your fees, the depth of the order book and what it costs to move the coins there, and compares it with what the simulation shows less the gas. What differs by less than prices move meanwhile is called equal.',
  ),
  threshold: { unit: 'percent', default: 0.5, least: 0, most: 20 },
  needs: 'asked',
  isPersonal: true,
  run: async (input, sources, percent) => {
    const { swap, account } = input
    if (!account || !isTrade(input)) return undefined
    // What arrives elsewhere or with others is no alternative to what arrives at an exchange.
    if (swap?.toChain !== undefined || swap?.recipient !== undefined) return undefined
    const pays = paidOf(input)
    if (!swap || !pays) return { notRun: say('What is paid is not known.') }
    const { simulated } = swap
    const buys = simulated ?? swap.least
    if (!buys) return { notRun: say('What you get is not known.') }
    const executions = await sources.atExchanges({ account: account.id, sells: pays, buys: buys.asset })
    const there = executions.filter(isPriced)
    if (there.length === 0) return executions.length === 0 ? [] : { notRun: whyNot(executions) }
    const [best] = there.filter(({ result }) => result.rank !== 'unknown').toSorted(byNet)
    if (!best) return { notRun: say('What it would cost at your exchanges is not known as a whole.') }
    if (!simulated) return [withoutSimulation(best, amountValue({ ...buys, quantity: best.result.net }))]
    const here = await hereOf(input, simulated, sources)
    if (here === undefined)
      return { notRun: say('What the gas costs in {symbol} is not known.', { symbol: simulated.symbol }) }
    return [compared(best, here, { simulated, percent })]
  },
})

type Priced = Execution & { result: Extract<Execution['result'], { net: Amount }> }
const isPriced = (execution: Execution): execution is Priced => 'net' in execution.result
const byNet = (a: Priced, b: Priced) => compare(b.result.net, a.result.net)

const whyNot = (executions: readonly Execution[]) =>
  executions.flatMap(({ result }) => ('unavailable' in result ? [result.unavailable] : []))[0] ??
  say('Your exchanges did not answer.')

/** @returns what the simulation brings less the gas, in the coin that is bought */
async function hereOf(
  { gas, account, chain, at, chainName }: CheckInput,
  simulated: NamedAmount,
  { priceOf }: Pick<NoteSources, 'priceOf'>,
): Promise<Candidate | undefined> {
  const [price, gasPrice] = await Promise.all([priceOf(simulated.asset), gas && priceOf(gas.asset)])
  if (!account || !gas || !gasPrice || !price || isZero(price)) return undefined
  const cost = divide(multiply(gas.quantity, gasPrice), price)
  return {
    account: account.id,
    accountLabel: account.label,
    name: chainName,
    where: { kind: 'chain', chain },
    result: { net: subtract(simulated.quantity, cost), costs: [], assumptions: [], at, noise: POOL_NOISE },
  }
}

function withoutSimulation({ name, accountLabel }: Priced, net: NoteValue): CheckFinding {
  return saidPrivately(
    'info',
    tell(
      'At {venue} ({account}) the same would bring {net}, after fees and depth. What you get here is only known at the least.',
      {
        venue: name,
        account: accountLabel,
        net,
      },
    ),
  )
}

function compared(
  best: Priced,
  here: Candidate,
  { simulated, percent }: { simulated: NamedAmount; percent: number },
): CheckFinding {
  const { rank: _, ...result } = best.result
  const inIt = (quantity: Amount) => amountValue({ ...simulated, quantity })
  const [first] = rankExecutions([here, { ...best, result }])
  const netHere = 'net' in here.result ? here.result.net : best.result.net
  const values = { venue: best.name, account: best.accountLabel, net: inIt(best.result.net) }
  if (first && 'net' in first.result && first.result.rank !== 'best')
    return saidPrivately('info', tell('At {venue} ({account}) it would bring about the same: {net}.', values))
  if (first?.where.kind === 'chain')
    return saidPrivately(
      'info',
      tell('At {venue} ({account}) it would bring less: {net}, after fees and depth.', values),
    )
  const ratio = shortfall(best.result.net, netHere)
  return saidPrivately(
    ratio * 100 > percent ? 'care' : 'info',
    tell(
      'At {venue} ({account}) it would bring {more} more: {net}, after fees, depth and moving the coins there.',
      {
        ...values,
        more: inIt(subtract(best.result.net, netHere)),
      },
    ),
  )
}
