/**
 * Calls of Permit2 itself: rights in it that are given, by the sender or by somebody's signature, rights that are taken back,
 * and tokens that are moved by a right. Source: the contract's own repository, which has one address but on zkSync;
 * PancakeSwap has its own by its `permit2-sdk`.
 */
import type { CallDescription } from '../call-description'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { permit2Right } from '../flows/permit2-right'
import { Unclear } from '../flows/router-flows'
import { type Arguments, argumentTypes, callArguments } from '../flows/take-arguments'

const EVERYWHERE = [
  '0x000000000022d473030f116ddee9f6b43ac78ba3',
  '0x31c2f6fcff4f8759b3bd5bf0e1084a055615c768',
] as const
/** Addresses are made in another way there. */
const ON_ZKSYNC = '0x0000000000225e31d15943971f47ad3022f714fa'

/** @param chain CAIP-2 @param to lower case */
const isPermit2 = (chain: string, to: string): boolean =>
  chain === 'eip155:324' ? to === ON_ZKSYNC : EVERYWHERE.some((each) => each === to)

interface Permit2Call {
  signature: string
  read: (given: Arguments, call: DescribableCall) => CallDescription | undefined
}

const CALLS: Readonly<Record<string, Permit2Call>> = {
  '0x87517c45': {
    signature: 'approve(address,address,uint160,uint48)',
    read: ({ number, text }) =>
      approval({ token: text(0), spender: text(1), amount: number(2), at: number(3) }),
  },
  '0x2b67b570': {
    signature: 'permit(address,((address,uint160,uint48,uint48),address,uint256),bytes)',
    read: (given, { from }) => {
      const single = given.within(1)
      return given.text(0) === from ? permitted(single.within(0), single.text(1)) : undefined
    },
  },
  '0x2a2d80d1': {
    signature: 'permit(address,((address,uint160,uint48,uint48)[],address,uint256),bytes)',
    read: (given, { from }) => {
      const batch = given.within(1)
      const all = batch.each(0).map((details) => permitted(details, batch.text(1)))
      return given.text(0) === from ? together(all) : undefined
    },
  },
  '0xcc53287f': {
    signature: 'lockdown((address,address)[])',
    read: (given) =>
      together(
        given.each(0).map(({ text }): CallDescription => {
          return { action: 'approve', token: text(0), spender: text(1), units: 0n }
        }),
      ),
  },
  '0x36c78516': {
    signature: 'transferFrom(address,address,uint160,address)',
    read: (given) => transfer(given),
  },
  '0x0d58b1db': {
    signature: 'transferFrom((address,address,uint160,address)[])',
    read: (given) => together(given.each(0).map(transfer)),
  },
  // The sender takes what an owner has signed for him.
  '0x30f28b7a': {
    signature: 'permitTransferFrom(((address,uint256),uint256,uint256),(address,uint256),address,bytes)',
    read: (given) => {
      const [permitted, details] = [given.within(0).within(0), given.within(1)]
      const [token, from, to] = [permitted.text(0), given.text(2), details.text(0)]
      return { action: 'transfer-token', token, from, to, units: details.number(1) }
    },
  },
}

export const permit2 = defineDecoder({
  id: 'permit2',
  selectors: Object.fromEntries(
    Object.entries(CALLS).map(([selector, { signature }]) => [selector, signature]),
  ),
  describe: (call) => {
    const known = CALLS[call.input.slice(0, 10).toLowerCase()]
    if (!known || !isPermit2(call.chain, call.to)) return undefined
    try {
      return known.read(callArguments(argumentTypes(known.signature), call.input), call)
    } catch (error) {
      if (error instanceof Unclear) return undefined
      throw error
    }
  },
})

interface Approval {
  token: string
  spender: string
  amount: bigint
  /** Seconds. */
  at: bigint
}

const approval = ({ at, ...right }: Approval): CallDescription => ({
  action: 'approve',
  ...permit2Right({ ...right, expiration: at }),
})

const permitted = ({ number, text }: Arguments, spender: string): CallDescription =>
  approval({ token: text(0), spender, amount: number(1), at: number(2) })

const transfer = ({ number, text }: Arguments): CallDescription => ({
  action: 'transfer-token',
  token: text(3),
  from: text(0),
  to: text(1),
  units: number(2),
})

const together = (calls: readonly CallDescription[]): CallDescription | undefined =>
  calls.length === 1 ? calls[0] : { action: 'many', calls }
