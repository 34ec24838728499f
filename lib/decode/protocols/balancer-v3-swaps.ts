/**
 * Swaps by the routers of Balancer V3: one pool, several paths at once, and either behind the rights that it needs. A flag of
 * the call says that the wrapped coin stands for the native one. Source: Balancer's `balancer-v3-monorepo` (`IRouter.sol`,
 * `IBatchRouter.sol`, `IRouterCommon.sol`).
 */
import { MAX_CALL_DEPTH } from '../calldata'
import { protocolAt } from '../data/addresses'
import { balancerRouters } from '../data/balancer-routers'
import { wrappedNative } from '../data/wrapped-native'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { readTerms, soldWith } from '../flows/read-terms'
import { lastingRights, tokenRight } from '../flows/rights-of-batch'
import type { Arguments } from '../flows/take-arguments'
import { deadlineOf } from '../flows/terms-of-flows'
import type { SwapTerms } from '../swap-terms'

const ONE = '(address,address,address,uint256,uint256,uint256,bool,bytes)'
const PATHS = '((address,(address,address,bool)[],uint256,uint256)[],uint256,bool,bytes)'
const DETAILS = '(address,uint160,uint48,uint48)'
const RIGHTS_AND_CALLS = '0x19c6989f'
const SIGNATURES: Readonly<Record<string, string>> = {
  '0x750283bc': `swapSingleTokenExactIn${ONE}`,
  '0x94e86ef8': `swapSingleTokenExactOut${ONE}`,
  '0x286f580d': `swapExactIn${PATHS}`,
  '0x8eb1b65e': `swapExactOut${PATHS}`,
  [RIGHTS_AND_CALLS]: `permitBatchAndCall((address,address,address,uint256,uint256,uint256)[],bytes[],(${DETAILS}[],address,uint256),bytes,bytes[])`,
}

export const balancerV3Swaps = defineDecoder({
  id: 'balancer-v3-swaps',
  selectors: SIGNATURES,
  describe: (call) => {
    const protocol = protocolAt(balancerRouters, call.chain, call.to)
    const terms = protocol === undefined ? undefined : termsOf(call, 0)
    return protocol !== undefined && terms ? { action: 'swap', protocol, terms } : undefined
  },
})

function termsOf(call: DescribableCall, depth: number): SwapTerms | undefined {
  const selector = call.input.slice(0, 10).toLowerCase()
  const signature = SIGNATURES[selector]
  if (signature === undefined || depth > MAX_CALL_DEPTH) return undefined
  return readTerms(signature, call.input, (given) => {
    if (selector === RIGHTS_AND_CALLS) return behindRights(given, call, depth)
    return signature.startsWith('swapSingle')
      ? ofOnePool(given, call, selector === '0x750283bc')
      : ofPaths(given, call, selector === '0x286f580d')
  })
}

/** Exact at one end, bounded at the other. */
interface Ends {
  given: string
  taken: string
  units: readonly [sold: bigint, bought: bigint]
  isIn: boolean
  wraps: boolean
  deadline: bigint
}

function termsBetween(
  { given, taken, units, isIn, wraps, deadline }: Ends,
  call: DescribableCall,
): SwapTerms | undefined {
  const wrapped = wraps ? wrappedNative(call.chain)?.address : undefined
  const tokenOf = (token: string) => (token === wrapped ? 'native' : token)
  // Which coin the flag speaks of cannot be told on a chain whose wrapped coin is not known.
  if (wraps && wrapped === undefined) return undefined
  const [sold, bought] = units
  const sells = soldWith(call.value, {
    token: tokenOf(given),
    units: sold,
    limit: isIn ? 'exact' : 'most',
  })
  if (!sells || given === taken) return undefined
  return {
    sells,
    buys: { token: tokenOf(taken), units: bought, limit: isIn ? 'least' : 'exact' },
    recipient: 'sender',
    ...deadlineOf(deadline),
  }
}

const ofOnePool = (given: Arguments, call: DescribableCall, isIn: boolean): SwapTerms | undefined =>
  termsBetween(
    {
      given: given.text(1),
      taken: given.text(2),
      units: isIn ? [given.number(3), given.number(4)] : [given.number(4), given.number(3)],
      isIn,
      wraps: given.flag(6),
      deadline: given.number(5),
    },
    call,
  )

function ofPaths(given: Arguments, call: DescribableCall, isIn: boolean): SwapTerms | undefined {
  const paths = given.each(0).map((path) => ({
    from: path.text(0),
    to: path.each(1).at(-1)?.text(1),
    sold: path.number(2),
    bought: path.number(3),
  }))
  const [first] = paths
  if (!first || first.to === undefined) return undefined
  if (paths.some(({ from, to }) => from !== first.from || to !== first.to)) return undefined
  const sum = (side: 'sold' | 'bought') => paths.reduce((all, path) => all + path[side], 0n)
  return termsBetween(
    {
      given: first.from,
      taken: first.to,
      units: [sum('sold'), sum('bought')],
      isIn,
      wraps: given.flag(2),
      deadline: given.number(1),
    },
    call,
  )
}

function behindRights(given: Arguments, call: DescribableCall, depth: number): SwapTerms | undefined {
  const calls = given.texts(4)
  const [input] = calls
  const terms = calls.length === 1 && input !== undefined ? termsOf({ ...call, input }, depth + 1) : undefined
  if (!terms) return undefined
  const permits = [...given.each(0).map(tokenRight), ...lastingRights(given.within(2))]
  return permits.length > 0 ? { ...terms, permits } : terms
}
