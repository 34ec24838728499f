/**
 * KyberSwap's meta aggregation router. The least amount is held against what the recipient has more afterwards, so a fee on
 * what is bought has gone already. Source: the published source of `MetaAggregationRouterV2`.
 */
import { NATIVE, Unclear } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms, TermsFee } from '../../swap-terms'
import { fullPermit } from './permit-rights'
import { defineRouterCalls } from './router-calls'
import { bought, ETHER, receivedBy, sold, tokenOf } from './sides'

const PARTIAL_FILL = 0x01n
const SIMPLE_SWAP = 0x20n
const FEE_ON_BOUGHT = 0x40n
const FEE_IN_BPS = 0x80n
const ALL_BPS = 10_000n

const DESC = '(address,address,address[],uint256[],address[],uint256[],address,uint256,uint256,uint256,bytes)'
const EXECUTION = `(address,address,bytes,${DESC},bytes)`

function described(desc: Arguments, value: bigint, isSimple: boolean): SwapTerms {
  const [token, flags] = [tokenOf(desc.text(0), ETHER), desc.number(9)]
  const inParts = (flags & PARTIAL_FILL) !== 0n
  // What is taken of a token is what the lists name, no more than the amount; the simple mode names it elsewhere.
  const simple = isSimple || (flags & SIMPLE_SWAP) !== 0n
  const isExact = !inParts && (token === NATIVE || (!simple && isAllNamed(desc)))
  return {
    ...sold(token, desc.number(7), value, isExact ? 'exact' : 'most'),
    ...bought(tokenOf(desc.text(1), ETHER), desc.number(8)),
    ...receivedBy(desc.text(6)),
    ...feesOf(desc),
    ...fullPermit(desc.text(10), token),
    ...(inParts ? { fillsInParts: true as const } : {}),
  }
}

function isAllNamed(desc: Arguments): boolean {
  const isOnSold = (desc.number(9) & FEE_ON_BOUGHT) === 0n
  const fees = isOnSold ? shares(desc).map((share) => unitsOf(share, desc)) : []
  return [...numbers(desc.within(3)), ...fees].reduce((sum, each) => sum + each, 0n) === desc.number(7)
}

const unitsOf = (share: bigint, desc: Arguments) =>
  isInBps(desc) ? (desc.number(7) * share) / ALL_BPS : share

const isInBps = (desc: Arguments) => (desc.number(9) & FEE_IN_BPS) !== 0n
const shares = (desc: Arguments) => numbers(desc.within(5))
const numbers = (list: Arguments) => Array.from({ length: list.count }, (_, at) => list.number(at))

/** Lists of different lengths revert; nothing is said of them. @throws Unclear for a share beyond all */
function feesOf(desc: Arguments): Pick<SwapTerms, 'fees'> {
  const receivers = desc.texts(4)
  const of: TermsFee['of'] = (desc.number(9) & FEE_ON_BOUGHT) === 0n ? 'sells' : 'buys'
  const fees = shares(desc).flatMap((share, at): TermsFee[] => {
    const to = receivers[at]
    if (isInBps(desc) && share > ALL_BPS) throw new Unclear('a fee of more than all')
    if (to === undefined || share === 0n) return []
    return [{ to, of, share: isInBps(desc) ? { bps: Number(share) } : { units: share } }]
  })
  return fees.length === 0 || fees.length !== receivers.length ? {} : { fees }
}

export const kyberswap = defineRouterCalls({
  contract: 'kyberswap',
  protocol: 'kyberswap',
  calls: {
    '0xe21fd0e9': [
      `swap(${EXECUTION})`,
      (args, { value }) => described(args.within(0).within(3), value, false),
    ],
    '0x59e50fed': [
      `swapGeneric(${EXECUTION})`,
      (args, { value }) => described(args.within(0).within(3), value, true),
    ],
    '0x8af033fb': [
      `swapSimpleMode(address,${DESC},bytes,bytes)`,
      (args, { value }) => described(args.within(1), value, true),
    ],
  },
})
