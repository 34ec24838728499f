/** What a swap, a bridge or an order says in its own bytes: what is paid, and what comes at least. Pure. */
import { type NoteLine, type ToldSentence, tell } from '@/lib/core/note'
import type { BoughtSide, SoldSide, SwapTerms } from '@/lib/decode/swap-terms'
import type { NamedAmount } from '../define-check'
import { amountValue, type Telling, tokenText } from './telling'

interface TradeTelling extends Telling {
  /** For people. */
  protocol: string
}

/** @example tradeHeadline(terms, telling).sentence.template // 'Swap {pays} for at least {gets}' */
export function tradeHeadline(terms: SwapTerms | undefined, telling: TradeTelling): ToldSentence {
  const { protocol } = telling
  const pays = terms?.sells && soldAmount(terms.sells, telling)
  const gets = terms?.buys && boughtAmount(terms, telling)
  if (!pays && !gets) return tell('Swap through {protocol}', { protocol })
  if (!gets || !terms?.buys)
    return pays
      ? tell('Swap {pays} through {protocol}', { pays: amountValue(pays), protocol })
      : tell('Swap through {protocol}', { protocol })
  const both = { gets: amountValue(gets), protocol }
  if (!pays || !terms.sells)
    return terms.buys.limit === 'least'
      ? tell('Swap through {protocol} for at least {gets}', both)
      : tell('Swap through {protocol} for {gets}', both)
  return bothSides(terms.sells, terms.buys, { pays: amountValue(pays), ...both })
}

type Values = NonNullable<ToldSentence['values']>

function bothSides(sells: SoldSide, buys: BoughtSide, values: Values): ToldSentence {
  if (buys.limit === 'least')
    return sells.limit === 'exact'
      ? tell('Swap {pays} for at least {gets}', values)
      : tell('Swap at most {pays} for at least {gets}', values)
  return sells.limit === 'exact'
    ? tell('Swap {pays} for {gets}', values)
    : tell('Swap at most {pays} for {gets}', values)
}

/** @param isOrder somebody else carries it out, later */
export function tradeLines(terms: SwapTerms | undefined, telling: Telling, isOrder = false): NoteLine[] {
  if (!terms) return []
  const lines = [paysLine(terms, telling), leastLine(terms, telling, isOrder)]
  return terms.fillsInParts ? [...lines, inParts()] : lines
}

const line = (what: string, told: ToldSentence): NoteLine => ({
  what,
  level: 'info',
  ...told,
  isPrivate: false,
})

const inParts = (): NoteLine =>
  line(
    'parts',
    tell('It may be filled in parts: then less is paid and less comes, at this price or a better one.'),
  )

function paysLine({ sells }: SwapTerms, telling: Telling): NoteLine {
  if (!sells) return line('pays', tell('What you pay cannot be read from the call.'))
  if (sells.units === 'all')
    return line(
      'pays',
      tell('How much {token} you pay is only decided when it is carried out.', {
        token: tokenText(telling, sells.token),
      }),
    )
  const amount = soldAmount(sells, telling)
  if (!amount)
    return line(
      'pays',
      tell('You pay an amount of the token {token} that cannot be told.', {
        token: tokenText(telling, sells.token),
      }),
    )
  const values = { amount: amountValue(amount) }
  return line(
    'pays',
    sells.limit === 'exact' ? tell('You pay {amount}.', values) : tell('You pay {amount} at most.', values),
  )
}

function leastLine(terms: SwapTerms, telling: Telling, isOrder: boolean): NoteLine {
  const { buys, recipient, toChain } = terms
  if (!buys) return line('least', tell('What you receive at least cannot be read from the call.'))
  const amount = boughtAmount(terms, telling)
  if (!amount)
    return line(
      'least',
      tell('What comes at least is an amount of the token {token} that cannot be told.', {
        token: boughtToken(terms, telling),
      }),
    )
  const values = { amount: amountValue(amount) }
  if (toChain !== undefined && toChain !== telling.chain)
    return line(
      'least',
      tell('At least {amount} must arrive on {chain}.', { ...values, chain: telling.chainNameOf(toChain) }),
    )
  if (recipient === undefined)
    return line('least', tell('At least {amount} comes out of it; who gets it cannot be read.', values))
  if (recipient !== 'sender' && recipient !== telling.from)
    return line('least', tell('Somebody else receives at least {amount}.', values))
  if (isOrder) return line('least', tell('You receive at least {amount} when somebody fills it.', values))
  return line(
    'least',
    buys.limit === 'least'
      ? tell('You receive at least {amount}.', values)
      : tell('You receive {amount}.', values),
  )
}

export const soldAmount = (
  { token, units }: SoldSide,
  { chain, amountOf }: Telling,
): NamedAmount | undefined => (units === 'all' ? undefined : amountOf(chain, token, units))

export const boughtAmount = (
  { buys, toChain }: SwapTerms,
  { chain, amountOf }: Telling,
): NamedAmount | undefined => buys && amountOf(toChain ?? chain, buys.token, buys.units)

const boughtToken = ({ buys, toChain }: SwapTerms, telling: Telling): string =>
  buys ? tokenText({ ...telling, chain: toChain ?? telling.chain }, buys.token) : '?'
