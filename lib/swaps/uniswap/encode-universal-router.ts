/**
 * A swap as a call of the Universal Router 2.0 (`execute` with a deadline): the only way into pools of V4, and the way for
 * those who have allowed their tokens to Permit2. Sources: universal-router `Commands`, v4-periphery `Actions`. Pure.
 */
import { addressWord, bytes, callData, flag, list, tuple, uint, words } from '@/lib/chains/abi-words'
import { type Permit, permitWords, SIGNATURE_MARK } from './permit-single'
import { v3Path, v4Pool } from './quote-calls'
import type { RoutePart } from './route'
import { minimumOf, type SwapPlan, unitsOf } from './swap-plan'

const EXECUTE = '0x3593564c' // execute(bytes,bytes[],uint256)
const COMMANDS = {
  v3: '00',
  sweep: '04',
  v2: '08',
  permit: '0a',
  wrap: '0b',
  unwrap: '0c',
  v4: '10',
} as const
/** `swap`: exact input, one pool. */
const ACTIONS = { swap: '06', settleAll: '0c', takeAll: '0f' } as const
/** Stands for the router itself. */
const ROUTER = '0x0000000000000000000000000000000000000002'
const NATIVE = '0x0000000000000000000000000000000000000000'

interface Command {
  code: string
  /** Arguments in hex, without `0x`. */
  input: string
}

/** @param permit absent: the router may take the tokens already, or the native coin is sold */
export function encodeUniversalRouter(plan: SwapPlan, permit?: Permit): string {
  const commands = [...(permit ? [permitCommand(permit)] : []), ...swapCommands(plan)]
  const codes = `0x${commands.map(({ code }) => code).join('')}`
  const inputs = list(commands.map(({ input }) => bytes(`0x${input}`)))
  return callData(EXECUTE, [bytes(codes), inputs, uint(plan.deadline)])
}

const permitCommand = (permit: Permit): Command => ({
  code: COMMANDS.permit,
  input: words([permitWords(permit), bytes(`0x${SIGNATURE_MARK}`)]),
})

/** All parts go over V4, or none: V4 has the native coin itself, the others only wrapped. */
function swapCommands(plan: SwapPlan): Command[] {
  const owner = addressWord(plan.owner)
  if (plan.parts.every(({ route }) => route.kind === 'v4')) {
    const swaps = plan.parts.map(v4Command)
    // A pool that runs dry takes less than was sent along.
    const rest = words([addressWord(NATIVE), owner, uint(0)])
    return plan.sellsNative ? [...swaps, { code: COMMANDS.sweep, input: rest }] : swaps
  }
  const before = plan.sellsNative ? [wrapCommand(plan)] : []
  const swaps = plan.parts.map((part) => wrappedCommand(part, plan))
  const unwrap = { code: COMMANDS.unwrap, input: words([owner, uint(minimumOf(plan))]) }
  return [...before, ...swaps, ...(plan.buysNative ? [unwrap] : [])]
}

const wrapCommand = (plan: SwapPlan): Command => ({
  code: COMMANDS.wrap,
  input: words([addressWord(ROUTER), uint(unitsOf(plan))]),
})

function wrappedCommand({ route, units, minimum }: RoutePart, plan: SwapPlan): Command {
  const to = addressWord(plan.buysNative ? ROUTER : plan.owner)
  const payerIsUser = flag(!plan.sellsNative)
  const amounts = [to, uint(units), uint(minimum)]
  switch (route.kind) {
    case 'v2':
      return { code: COMMANDS.v2, input: words([...amounts, list(route.path.map(addressWord)), payerIsUser]) }
    case 'v3':
      return { code: COMMANDS.v3, input: words([...amounts, bytes(v3Path(route)), payerIsUser]) }
    case 'v4':
      throw new RangeError('a way over V4 goes with none of the others')
    default:
      return route satisfies never
  }
}

/** Stands for "all that the swap before has given". */
const ALL_OF_IT = 0n

/**
 * Swap, pay what is owed, take what is due: the sender pays and the sender gets it. A way of several pools is written pool by
 * pool, because the argument for whole ways differs between the router's versions.
 */
function v4Command({ route, units, minimum }: RoutePart): Command {
  if (route.kind !== 'v4') throw new RangeError('a way over V4 goes with none of the others')
  const last = route.fees.length - 1
  const swaps = route.fees.map((_, hop) =>
    v4Swap(route, hop, { units: hop === 0 ? units : ALL_OF_IT, minimum: hop === last ? minimum : 0n }),
  )
  const settle = words([addressWord(route.path[0] ?? ''), uint(units)])
  const take = words([addressWord(route.path.at(-1) ?? ''), uint(minimum)])
  const actions = `0x${ACTIONS.swap.repeat(swaps.length)}${ACTIONS.settleAll}${ACTIONS.takeAll}`
  const parameters = [...swaps, settle, take].map((each) => bytes(`0x${each}`))
  return { code: COMMANDS.v4, input: words([bytes(actions), list(parameters)]) }
}

function v4Swap(
  route: Parameters<typeof v4Pool>[0],
  hop: number,
  { units, minimum }: { units: bigint; minimum: bigint },
): string {
  const { key, zeroForOne } = v4Pool(route, hop)
  return words([tuple([key, flag(zeroForOne), uint(units), uint(minimum), bytes('0x')])])
}
