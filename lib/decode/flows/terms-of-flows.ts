/**
 * What a script's flows mean for its sender: one token sold, one bought, for one recipient, and what others take of it.
 * Anything else (two tokens sold, a remainder that stays with the router, a cut of a token in between) has no terms.
 */
import type { SwapTerms, TermsFee } from '../swap-terms'
import { heldOf, NATIVE, type Payment, type RouterFlows, SENDER } from './router-flows'
import { addSpans, isBounded, isExact, isNothing, NOTHING, type Span, takeSpan } from './span'

/** @example termsOfFlows(flows) // { sells: { token: 'native', units: 5n, limit: 'exact' }, buys: … } */
export function termsOfFlows(flows: RouterFlows): SwapTerms | undefined {
  const payments = flows.payments.filter(({ span }) => !isNothing(span))
  const rests = payments.filter(({ kind }) => kind === 'rest')
  const sold = onlySold(flows, rests)
  const bought = sold && onlyBought(flows, rests, sold.token)
  if (flows.swaps === 0 || !sold || !bought) return undefined
  const fees = cutsOf(payments, { flows, sold: sold.token, bought: bought.token })
  if (!fees) return undefined
  const refundedElsewhere = rests.some(({ token, to }) => token === sold.token && to !== SENDER)
  const most = sold.span.most ?? 0n
  return {
    sells: {
      token: sold.token,
      units: most,
      limit: isExact(sold.span) && !refundedElsewhere ? 'exact' : 'most',
    },
    buys: {
      token: bought.token,
      units: bought.span.least,
      limit: isExact(bought.span) ? 'exact' : 'least',
    },
    recipient: bought.to,
    ...deadlineOf(flows.deadline),
    ...(fees.length > 0 ? { fees } : {}),
    ...(flows.rights.length > 0 ? { permits: flows.rights } : {}),
  }
}

/** Far beyond every clock: what pages send for "never". */
const NEVER = 2n ** 43n

export const deadlineOf = (seconds: bigint | undefined): { deadline?: number } =>
  seconds === undefined || seconds >= NEVER ? {} : { deadline: Number(seconds) }

interface Side {
  token: string
  span: Span
}

/** The one token that the sender has less of. */
function onlySold({ paid }: RouterFlows, rests: readonly Payment[]): Side | undefined {
  const lost: Side[] = []
  for (const [token, span] of paid) {
    const back = sumOf(rests.filter((rest) => rest.token === token && rest.to === SENDER))
    // It might come back as more than was paid: then nothing can be told.
    if (!isBounded(back) || !isBounded(span) || back.most > span.most) return undefined
    const net = takeSpan(span, back)
    if (!isNothing(net)) lost.push({ token, span: net })
  }
  return lost.length === 1 ? lost[0] : undefined
}

/** The one token that comes, and the one to whom. */
function onlyBought(
  flows: RouterFlows,
  rests: readonly Payment[],
  sold: string,
): (Side & { to: string }) | undefined {
  const coming = rests.filter(({ token }) => !flows.paid.has(token))
  const [first] = coming
  if (!first || coming.some(({ token, to }) => token !== first.token || to !== first.to)) return undefined
  // What is left of the sold token may go where the bought one goes, and nowhere else.
  const strays = rests.some(({ token, to }) => token === sold && to !== SENDER && to !== first.to)
  const remains = !isNothing(heldOf(flows, first.token))
  return strays || remains ? undefined : { token: first.token, to: first.to, span: sumOf(coming) }
}

const sumOf = (payments: readonly Payment[]): Span =>
  payments.reduce<Span>((sum, { span }) => addSpans(sum, span), NOTHING)

interface Sides {
  flows: RouterFlows
  sold: string
  bought: string
}

/** @returns `undefined` when one of them is nothing that could be said of either side */
function cutsOf(payments: readonly Payment[], sides: Sides): TermsFee[] | undefined {
  const fees: TermsFee[] = []
  for (const [at, cut] of payments.entries()) {
    if (cut.kind !== 'cut') continue
    const of = sideOf(cut.token, sides)
    const share = of && shareOf(cut, { of, before: payments.slice(0, at), sides })
    if (!of || !share) return undefined
    fees.push({ to: cut.to, of, share })
  }
  return fees
}

function sideOf(token: string, { flows, sold, bought }: Sides): TermsFee['of'] | undefined {
  // The wrapped coin is the native one: a cut is taken before it is unwrapped.
  const twin = token === NATIVE ? flows.wrapped : token === flows.wrapped ? NATIVE : undefined
  if (token === sold || (twin === sold && token !== bought)) return 'sells'
  return token === bought || twin === bought ? 'buys' : undefined
}

function shareOf(
  { span, bps, after }: Payment,
  { of, before, sides }: { of: TermsFee['of']; before: readonly Payment[]; sides: Sides },
): TermsFee['share'] | undefined {
  if (isExact(span)) return { units: span.least }
  // A part of what is bought is one of all of it only when all of it is there and nothing was taken out before.
  const isOfAll = after === sides.flows.swaps && before.every(({ token }) => sideOf(token, sides) !== 'buys')
  return of === 'buys' && bps !== undefined && isOfAll ? { bps } : undefined
}
