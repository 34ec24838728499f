/** Rights over tokens that a request gives or takes back, by its own bytes and by its simulation. Pure. */
import { PERMIT2 } from '@/lib/chains/allowance'
import type { CheckInput } from '../../define-check'
import { callLeaves, signatureLeaves } from './call-leaves'
import { tradesOf } from './trade-terms'

export interface TokenRight {
  token: string
  spender: string
  units: bigint | 'unlimited'
  via: 'erc20' | 'permit2'
  /** ms; absent: not told, or it does not end. */
  expiresAt?: number
  /** `simulation`: the bytes do not speak of it. */
  by: 'call' | 'signature' | 'simulation'
}

/** Of all pieces of a collection (ERC-721, ERC-1155). */
export interface PiecesRight {
  collection: string
  operator: string
  isApproved: boolean
}

/** @example tokenRights(input)[0] // { token: '0xa0b8…', spender: '0x5a5a…', units: 'unlimited', via: 'erc20', by: 'call' } */
export function tokenRights(input: Pick<CheckInput, 'asked' | 'simulation'>): TokenRight[] {
  const told = [...calledRights(input), ...signedRights(input), ...embeddedRights(input)]
  const isTold = ({ token, spender }: Pick<TokenRight, 'token' | 'spender'>) =>
    told.some((each) => each.token === token && each.spender === spender)
  return [...told, ...simulatedRights(input).filter((right) => !isTold(right))]
}

const calledRights = ({ asked }: Pick<CheckInput, 'asked'>): TokenRight[] =>
  callLeaves(asked).flatMap(({ leaf, to }): TokenRight[] => {
    if (leaf.action !== 'approve') return []
    const { token, spender, units, expiresAt } = leaf
    return [
      { token, spender, units, via: to === PERMIT2 ? 'permit2' : 'erc20', by: 'call', ...end(expiresAt) },
    ]
  })

const signedRights = ({ asked }: Pick<CheckInput, 'asked'>): TokenRight[] =>
  signatureLeaves(asked).flatMap((leaf): TokenRight[] => {
    if (leaf.action !== 'permit') return []
    const { token, spender, units, expiresAt, via } = leaf
    return [
      {
        token,
        spender,
        units,
        via: via === 'permit2' ? 'permit2' : 'erc20',
        by: 'signature',
        ...end(expiresAt),
      },
    ]
  })

/** Permits that a swap carries along were signed before; it is this call that brings them into force. */
const embeddedRights = ({ asked }: Pick<CheckInput, 'asked'>): TokenRight[] =>
  tradesOf(asked).flatMap(({ terms, by }) =>
    (terms.permits ?? []).map(
      ({ token, spender, units, expiresAt, via }): TokenRight => ({
        token,
        spender,
        units,
        via: via ?? 'permit2',
        by: by === 'call' ? 'call' : 'signature',
        ...end(expiresAt),
      }),
    ),
  )

/** What is left of a right that a swap takes from is none that is given. */
function simulatedRights({ asked, simulation }: Pick<CheckInput, 'asked' | 'simulation'>): TokenRight[] {
  if (simulation?.outcome !== 'works' || simulation.allowances === 'unknown') return []
  const sold = new Set(tradesOf(asked).flatMap(({ terms }) => terms.sells?.token ?? []))
  return simulation.allowances
    .filter(({ token, after }) => after !== '0' && (after === 'unlimited' || !sold.has(token)))
    .map(({ token, spender, via, after }) => ({
      token,
      spender,
      via,
      units: after === 'unlimited' ? 'unlimited' : BigInt(after),
      by: 'simulation',
    }))
}

export const piecesRights = ({ asked }: Pick<CheckInput, 'asked'>): PiecesRight[] =>
  callLeaves(asked).flatMap(({ leaf }) => (leaf.action === 'approve-all-pieces' ? [leaf] : []))

const end = (expiresAt: number | undefined) => (expiresAt === undefined ? {} : { expiresAt })
