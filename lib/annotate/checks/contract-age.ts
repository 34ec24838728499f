/** How long the contracts have existed that a request calls or gives rights to. */
import { erc20 } from '@/lib/assets/asset-id'
import { catalogueToken } from '@/lib/assets/catalogue'
import { spenderName } from '@/lib/chains/approvals/known-spenders'
import type { ChainId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type CheckFinding, type CheckInput, defineCheck } from '../define-check'
import { orUnknown } from './parts/or-unknown'
import { piecesRights, tokenRights } from './parts/rights'
import { said } from './parts/said'
import { shortAddress } from './parts/short-address'

const DAY_MS = 86_400_000

export const contractAge = defineCheck({
  id: 'contract-age',
  title: say('Age of the contract'),
  explanation: say(
    'Asks when a contract was made that is called or gets a right. Those that Holdfast knows by name are not asked about. Contracts of thieves are mostly days old; a new one may be honest all the same.',
  ),
  threshold: { unit: 'days', default: 30, least: 1, most: 365 },
  needs: 'asked',
  run: async (input, { madeAt, codeSizeOf }, days) => {
    const { chain, at } = input
    const contracts = strangersOf(input)
    if (contracts.length === 0) return undefined
    const told = await Promise.all(
      contracts.map(async (address) => {
        // A plain address was never made.
        const size = await orUnknown(codeSizeOf(chain, address))
        return { address, made: size === 0 ? 'plain' : await orUnknown(madeAt(chain, address)) }
      }),
    )
    const young = told.flatMap(({ address, made }) =>
      typeof made === 'number' && at - made < days * DAY_MS ? [finding(address, made, at)] : [],
    )
    if (young.length > 0) return young
    return told.some(({ made }) => made === undefined)
      ? { notRun: say('Nobody who may be asked could tell when the contract was made.') }
      : []
  },
})

/** Called with data, or given a right; without those that have a name here. */
function strangersOf(input: CheckInput): string[] {
  const called =
    input.asked.kind === 'calls'
      ? input.asked.calls.filter(({ data }) => data !== '0x').map(({ to }) => to)
      : []
  const given = [
    ...tokenRights(input).flatMap(({ spender, units }) => (units === 0n ? [] : [spender])),
    ...piecesRights(input).flatMap(({ operator, isApproved }) => (isApproved ? [operator] : [])),
  ]
  return [...new Set([...called, ...given])].filter(
    (address) => address !== '' && !isNamed(input.chain, address),
  )
}

const isNamed = (chain: ChainId, address: string): boolean =>
  spenderName(chain, address) !== undefined || catalogueToken(erc20(chain, address)) !== undefined

const finding = (address: string, made: number, at: number): CheckFinding =>
  said(
    'care',
    tell('The contract {address} was made {count} days ago.', {
      address: shortAddress(address),
      count: { count: Math.max(0, Math.floor((at - made) / DAY_MS)) },
    }),
    address,
  )
