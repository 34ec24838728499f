/**
 * Rights that a call gives before it swaps, in the packed forms that aggregators pass on to the token (ERC-2612, Dai's
 * form) or to Permit2. Which form it is follows from the length alone. Source: 1inch's published `SafeERC20` library, whose
 * short forms leave out what is known: the owner and the spender.
 */
import { NATIVE, Unclear } from '../../flows/router-flows'
import { dataArguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'

type Right = NonNullable<SwapTerms['permits']>[number]

/** Nobody owns so much. */
const UNLIMITED = 2n ** 255n
const UNLIMITED_PERMIT2 = 2n ** 160n - 1n
/** Later than this is never. */
const LAST_SECOND = 2n ** 48n - 1n

const ERC2612 = 'address,address,uint256,uint256,uint8,bytes32,bytes32'
const DAI = 'address,address,uint256,uint256,bool,uint8,bytes32,bytes32'
const PERMIT2 = 'address,((address,uint160,uint48,uint48),address,uint256),bytes'

/**
 * @param permit hex with `0x`; empty: no right is given
 * @param token whose permit it is
 * @throws Unclear for a form that nobody here can read: a right that is not told is worse than no terms
 */
export function fullPermit(permit: string, token: string): Pick<SwapTerms, 'permits'> {
  const bytes = permit.length / 2 - 1
  if (bytes === 0) return {}
  if (token === NATIVE) throw new Unclear('a permit for the native coin')
  if (bytes === 7 * 32) {
    const args = dataArguments(ERC2612, permit)
    return atToken({ token, spender: args.text(1), units: unlimitedAt(UNLIMITED, args.number(2)) })
  }
  if (bytes === 8 * 32) {
    const args = dataArguments(DAI, permit)
    return atToken({ token, spender: args.text(1), units: args.flag(4) ? 'unlimited' : 0n })
  }
  throw new Unclear('a permit of another form')
}

/** Like `fullPermit`, with the forms that leave out owner and spender, and those of Permit2. */
export function packedPermit(permit: string, token: string, spender: string): Pick<SwapTerms, 'permits'> {
  const word = (from: number, bytes: number) =>
    BigInt(`0x${permit.slice(2 + from * 2, 2 + (from + bytes) * 2)}`)
  switch (permit.length / 2 - 1) {
    // Units, the signature's end, the signature.
    case 100:
      return atToken({ token, spender, units: unlimitedAt(UNLIMITED, word(0, 32)) })
    // Number, the signature's end, the signature: Dai knows all or nothing.
    case 72:
      return atToken({ token, spender, units: 'unlimited' })
    // Units, the right's end, number, the signature's end, the signature.
    case 96:
      return given({
        token,
        spender,
        units: unlimitedAt(UNLIMITED_PERMIT2, word(0, 20)),
        ...end(word(20, 4) - 1n),
      })
    case 352: {
      const single = dataArguments(PERMIT2, permit).within(1)
      const details = single.within(0)
      const units = unlimitedAt(UNLIMITED_PERMIT2, details.number(1))
      return given({ token: details.text(0), spender: single.text(1), units, ...end(details.number(2)) })
    }
    default:
      return fullPermit(permit, token)
  }
}

const atToken = (right: Right) => given({ ...right, via: 'erc20' })

const given = (right: Right): Pick<SwapTerms, 'permits'> => ({ permits: [right] })

const unlimitedAt = (limit: bigint, units: bigint): bigint | 'unlimited' =>
  units >= limit ? 'unlimited' : units

const end = (seconds: bigint): { expiresAt?: number } =>
  seconds < 0n || seconds >= LAST_SECOND ? {} : { expiresAt: Number(seconds) * 1000 }
