/** Rights over tokens that a request gives: to whom, how much, and what could be taken by it now. */
import { PERMIT2 } from '@/lib/chains/allowance'
import { spenderName } from '@/lib/chains/approvals/known-spenders'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type CheckFinding, type CheckInput, defineCheck } from '../define-check'
import type { NoteSources } from '../note-sources'
import { isFungible } from './parts/is-fungible'
import { piecesRights, type TokenRight, tokenRights } from './parts/rights'
import { said } from './parts/said'
import { shortAddress } from './parts/short-address'
import { spenderFindings } from './parts/spender-findings'
import { tokenExposure } from './parts/token-exposure'

export const approvalExposure = defineCheck({
  id: 'approval-exposure',
  title: say('Rights over your tokens'),
  explanation: say(
    'For every right to take tokens that a request gives, also by a signature alone: whether it is without limit, who gets it, whether that is a contract, and what could be taken now: the smaller of what is allowed and what you have, at its present price. What you get later can be taken too.',
  ),
  needs: 'asked',
  mayBeDanger: true,
  run: async (input, sources) => {
    const [tokens, pieces] = [tokenRights(input), piecesRights(input)]
    if (tokens.length + pieces.length === 0) return undefined
    const found = await Promise.all([
      ...tokens.map((right) => ofToken(right, input, sources)),
      ...pieces.map(async ({ collection, operator, isApproved }) => {
        const about = `${collection}:${operator}`
        const values = { spender: shortAddress(operator), collection: shortAddress(collection) }
        if (!isApproved)
          return [
            said('good', tell('This takes the right over {collection} back from {spender}.', values), about),
          ]
        return [
          said(
            'care',
            tell(
              '{spender} may take every piece of {collection} that you have, also those that you get later.',
              values,
            ),
            about,
          ),
          ...(await spenderFindings({ spender: operator, about, input, sources })),
        ]
      }),
    ])
    return found.flat()
  },
})

async function ofToken(right: TokenRight, input: CheckInput, sources: NoteSources): Promise<CheckFinding[]> {
  const about = `${right.token}:${right.spender}`
  if (!(await isFungible(right, input, sources))) return ofPieceOrAmount(right, about, input, sources)
  const exposure = await tokenExposure(right, input, sources)
  const { symbol } = exposure
  if (right.units === 0n)
    return [
      said(
        'good',
        tell('This takes the right over {symbol} back from {spender}.', {
          symbol,
          spender: spenderName(input.chain, right.spender) ?? shortAddress(right.spender),
        }),
        about,
      ),
    ]
  return [
    ...limitFindings(right, symbol, about),
    ...exposure.findings(about),
    ...(await spenderFindings({ spender: right.spender, about, input, sources })),
    ...waysOf(right, symbol, about),
  ]
}

async function ofPieceOrAmount(
  { token, spender }: TokenRight,
  about: string,
  input: CheckInput,
  sources: NoteSources,
): Promise<CheckFinding[]> {
  const unclear = tell(
    'Whether this is a right over an amount of {token} or over a single piece, the bytes do not tell.',
    { token: shortAddress(token) },
  )
  return [
    said('care', unclear, `${about}:piece`),
    ...(await spenderFindings({ spender, about, input, sources })),
  ]
}

function limitFindings({ units, spender, via }: TokenRight, symbol: string, about: string): CheckFinding[] {
  if (units !== 'unlimited') return []
  // Permit2 takes by its own list only.
  if (via === 'erc20' && spender === PERMIT2)
    return [
      said(
        'info',
        tell('{symbol} is opened to Permit2 without limit. Who may take it then, your signatures decide.', {
          symbol,
        }),
        `${about}:limit`,
      ),
    ]
  return [
    said(
      'care',
      tell('{spender} may take all your {symbol} without limit, also what you get later.', {
        symbol,
        spender: shortAddress(spender),
      }),
      `${about}:limit`,
    ),
  ]
}

function waysOf({ by }: TokenRight, symbol: string, about: string): CheckFinding[] {
  switch (by) {
    case 'call':
      return []
    case 'signature':
      return [
        said(
          'care',
          tell(
            'The signature alone gives the right over {symbol}; it costs no gas and shows in no list until it is used.',
            { symbol },
          ),
          `${about}:way`,
        ),
      ]
    case 'simulation':
      return [
        said(
          'danger',
          tell('By the simulation it gives a right over {symbol}, of which its own words say nothing.', {
            symbol,
          }),
          `${about}:way`,
        ),
      ]
    default:
      return by satisfies never
  }
}
