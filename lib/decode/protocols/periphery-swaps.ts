/**
 * Swaps by Uniswap's V3 router, by SwapRouter02 and by those that are called alike: one call, or several in one `multicall`
 * that share what was sent along and what the router has.
 */
import type { CallDescription } from '../call-description'
import { MAX_CALL_DEPTH, selectorOf } from '../calldata'
import { protocolAt } from '../data/addresses'
import { swapRouters } from '../data/swap-routers'
import { uniswapLikes } from '../data/uniswap-likes'
import { wrappedNative } from '../data/wrapped-native'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { PAYMENT_02_STEPS, PAYMENT_STEPS } from '../flows/payment-steps'
import { type PeripherySteps, ROUTER_02_STEPS, V3_ROUTER_STEPS } from '../flows/periphery-steps'
import { endBy, openFlows, type RouterFlows, Unclear } from '../flows/router-flows'
import { argumentTypes, callArguments } from '../flows/take-arguments'
import { termsOfFlows } from '../flows/terms-of-flows'
import { budgetFor, type ReadingBudget, spend } from '../reading-budget'

interface Multicall {
  signature: string
  /** Index of the list of calls, and of the deadline. */
  calls: number
  deadline?: number
}

const PLAIN: Readonly<Record<string, Multicall>> = {
  '0xac9650d8': { signature: 'multicall(bytes[])', calls: 0 },
}
const EXTENDED: Readonly<Record<string, Multicall>> = {
  ...PLAIN,
  '0x5ae401dc': { signature: 'multicall(uint256,bytes[])', calls: 1, deadline: 0 },
  '0x1f0464d1': { signature: 'multicall(bytes32,bytes[])', calls: 1 },
}

interface Router {
  steps: PeripherySteps
  multicalls: Readonly<Record<string, Multicall>>
}

const KINDS: Readonly<Record<string, Router>> = {
  v3: { steps: { ...V3_ROUTER_STEPS, ...PAYMENT_STEPS }, multicalls: PLAIN },
  'v3-02': {
    steps: { ...ROUTER_02_STEPS, ...PAYMENT_STEPS, ...PAYMENT_02_STEPS },
    multicalls: EXTENDED,
  },
}

const signaturesOf = (rows: Readonly<Record<string, { signature: string }>>) =>
  Object.fromEntries(Object.entries(rows).map(([selector, { signature }]) => [selector, signature]))

export const peripherySwaps = defineDecoder({
  id: 'periphery-swaps',
  selectors: Object.assign(
    {},
    ...Object.values(KINDS).map(({ steps, multicalls }) => signaturesOf({ ...steps, ...multicalls })),
  ),
  describe: (call) => {
    const kind = KINDS[protocolAt(uniswapLikes, call.chain, call.to) ?? '']
    const protocol = protocolAt(swapRouters, call.chain, call.to)
    return kind && protocol !== undefined ? describeSwap(call, kind, protocol) : undefined
  },
})

function describeSwap(call: DescribableCall, router: Router, protocol: string): CallDescription | undefined {
  const swap = { action: 'swap', protocol } as const
  try {
    const flows = openFlows(call, wrappedNative(call.chain)?.address)
    runCall({ flows, router, to: call.to, budget: budgetFor(call.input) }, call.input, 0)
    const terms = termsOfFlows(flows)
    if (terms) return { ...swap, terms }
    return flows.swaps > 0 ? swap : undefined
  } catch (error) {
    // Parts that are known by themselves are told one by one.
    if (error instanceof Unclear) return undefined
    throw error
  }
}

interface Run {
  flows: RouterFlows
  router: Router
  to: string
  budget: ReadingBudget
}

function runCall(run: Run, input: string, depth: number): void {
  const { flows, router, to } = run
  const selector = selectorOf(input) ?? ''
  const multicall = router.multicalls[selector]
  const step = router.steps[selector]
  if (depth > MAX_CALL_DEPTH || (!multicall && !step)) throw new Unclear('not listed')
  const given = callArguments(argumentTypes((multicall ?? step)?.signature ?? ''), input)
  if (step) return step.run(flows, given, to)
  if (multicall?.deadline !== undefined) endBy(flows, given.number(multicall.deadline))
  for (const call of given.texts(multicall?.calls ?? 0)) {
    if (!spend(run.budget, call)) throw new Unclear('too much to read')
    runCall(run, call, depth + 1)
  }
}
