/**
 * Orders of UniswapX: a right of Permit2 whose witness is the order. Told at its worst, as it stands when its price has
 * decayed. Certain only for the reactors that are known, and only when right and order speak of the same.
 */
import * as v from 'valibot'
import { protocolAt } from '../data/addresses'
import type { SwapTerms, TermsFee } from '../swap-terms'
import { defineSignatureDecoder, type ReadTypedData } from './define-signature-decoder'
import { isForPermit2 } from './permit2-domain'
import { typeString } from './type-string'
import { address, dueBy, whole, ZERO } from './typed-fields'
import { uniswapxReactors } from './uniswapx-reactors'
import { ORDER_KINDS, type OrderBounds } from './uniswapx-types'

const HEAD =
  'PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,'
const message = v.object({
  permitted: v.object({ token: address, amount: whole(256) }),
  spender: address,
  deadline: whole(256),
  witness: v.unknown(),
})
type Right = v.InferOutput<typeof message>

export const uniswapx = defineSignatureDecoder({
  id: 'uniswapx',
  primaryTypes: ['PermitWitnessTransferFrom'],
  describe: (data, chain) => {
    const told = v.safeParse(message, data.message)
    if (!told.success || !isForPermit2(data, chain)) return undefined
    const order = orderOf(data, told.output.witness)
    if (!order || !isSame(told.output, order.bounds)) return undefined
    if (protocolAt(uniswapxReactors, chain, order.bounds.reactor) !== order.kind) return undefined
    return { action: 'order', protocol: 'uniswapx', terms: termsOf(order.bounds, told.output.deadline) }
  },
})

function orderOf({ types, primaryType }: ReadTypedData, witness: unknown) {
  const kind = types[primaryType]?.[4]?.type ?? ''
  const known = Object.hasOwn(ORDER_KINDS, kind) ? ORDER_KINDS[kind] : undefined
  const fits =
    typeString(types, primaryType)?.startsWith(`${HEAD}${kind} witness)`) &&
    typeString(types, 'TokenPermissions') === 'TokenPermissions(address token,uint256 amount)' &&
    typeString(types, kind) === known?.type
  const bounds = fits ? known?.read(witness) : undefined
  return bounds && { kind, bounds }
}

const isSame = ({ permitted, spender }: Right, { reactor, input }: OrderBounds): boolean =>
  spender === reactor && permitted.token === input.token && permitted.amount === input.most

const tokenOf = (token: string) => (token === ZERO ? 'native' : token)

function termsOf({ swapper, deadline, input, outputs }: OrderBounds, until: bigint): SwapTerms {
  const sells = { token: input.token, units: input.most, limit: input.isFixed ? 'exact' : 'most' } as const
  const due = dueBy(deadline < until ? deadline : until)
  const receivers = new Set(outputs.map(({ recipient }) => recipient))
  const recipient = receivers.has(swapper) ? swapper : [...receivers][0]
  const own = outputs.filter((each) => each.recipient === recipient)
  const [first] = own
  const isOne = first !== undefined && outputs.every(({ token }) => token === first.token)
  // Several receivers of whom none is the owner, or several coins: who gets what cannot be said in one line.
  if (!isOne || recipient === undefined || (receivers.size > 1 && !receivers.has(swapper)))
    return { sells, ...due }
  const sum = (end: 'least' | 'most') => own.reduce((all, each) => all + each[end], 0n)
  const [least, most] = [sum('least'), sum('most')]
  const fees = outputs
    .filter((each) => each.recipient !== recipient)
    .map((fee) => feeOf(fee, { least, most }))
  return {
    sells,
    buys: { token: tokenOf(first.token), units: least, limit: 'least' },
    recipient,
    ...due,
    ...(fees.length > 0 ? { fees } : {}),
  }
}

/** Percent by which a fee may decay apart from what it is taken of: rounding. */
const ROUNDING = 1n

/** As much as it takes at the end; more, when it is a greater part of the whole before the price decays. */
function feeOf(fee: OrderBounds['outputs'][number], own: { least: bigint; most: bigint }): TermsFee {
  const isGreaterFirst = fee.most * own.least * 100n > fee.least * own.most * (100n + ROUNDING)
  return { to: fee.recipient, of: 'buys', share: { units: isGreaterFirst ? fee.most : fee.least } }
}
