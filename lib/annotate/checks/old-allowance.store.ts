/** Rights of others over the same token, given before, as last read. */
import { isDoor } from '@/lib/chains/allowance'
import { spenderName } from '@/lib/chains/approvals/known-spenders'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { AllowanceRow } from '@/lib/db/rows'
import { approvalState } from '@/lib/wallets/approvals/refresh-approvals.store'
import { type CheckFinding, type CheckInput, defineCheck } from '../define-check'
import type { NoteSources } from '../note-sources'
import { symbolOf } from '../noting/telling'
import { orUnknown } from './parts/or-unknown'
import { tokenRights } from './parts/rights'
import { saidPrivately } from './parts/said'
import { shortAddress } from './parts/short-address'
import { tradesOf } from './parts/trade-terms'

export const oldAllowance = defineCheck({
  id: 'old-allowance',
  title: say('Rights given before'),
  explanation: say(
    'Looks at the approvals of this wallet as they were last read: who else may take all of the token. Rights that were given since then are not among them.',
  ),
  needs: 'asked',
  isPersonal: true,
  run: async (input, sources) => {
    const { account, chain } = input
    const tokens = tokensOf(input)
    if (account?.source.kind !== 'evm' || tokens.length === 0) return undefined
    const readings = await approvalState(sources, account.id)
    if (readings.find((each) => each.chain === chain)?.readAt === undefined)
      return { notRun: say('The approvals of this wallet have not been read yet.') }
    const all = await sources.db.allowances.where('accountId').equals(account.id).toArray()
    const rows = all.filter((row) => row.chain === chain && !isDoor(row) && !isOver(row, input.at))
    const found = await Promise.all(tokens.map((token) => ofToken(token, rows, input, sources)))
    return found.flat()
  },
})

/** Tokens that the request gives rights over, or sells. */
function tokensOf(input: CheckInput): string[] {
  const sold = tradesOf(input.asked).flatMap(({ terms }) => terms.sells?.token ?? [])
  return [...new Set([...tokenRights(input).map(({ token }) => token), ...sold])].filter(
    (token) => token !== 'native',
  )
}

const isOver = ({ expiresAt }: AllowanceRow, at: number): boolean => expiresAt !== undefined && expiresAt < at

async function ofToken(
  token: string,
  rows: readonly AllowanceRow[],
  input: CheckInput,
  { amountOf }: Pick<NoteSources, 'amountOf'>,
): Promise<CheckFinding[]> {
  const of = rows.filter((row) => row.token === token)
  if (of.length === 0) return []
  const { chain } = input
  const named = await orUnknown(amountOf(chain, token, 0n))
  const symbol = named ? symbolOf(named) : shortAddress(token)
  const asked = tokenRights(input).filter((right) => right.token === token)
  // What a swap takes by is used now, and is no leftover.
  const used = new Set(input.asked.kind === 'calls' ? input.asked.calls.map(({ to }) => to) : [])
  const isOther = (row: AllowanceRow) =>
    !used.has(row.spender) && !asked.some(({ spender, via }) => spender === row.spender && via === row.via)
  return othersFindings(of.filter(isOther), symbol, token)
}

function othersFindings(rows: readonly AllowanceRow[], symbol: string, token: string): CheckFinding[] {
  const endless = rows.filter(({ units }) => units === 'unlimited')
  const unnamed = endless.find(({ chain, spender }) => spenderName(chain, spender) === undefined)
  return [
    ...(endless.length === 0
      ? []
      : [
          saidPrivately(
            'info',
            tell('{count} others may take all your {symbol}. Approvals lets you take that back.', {
              count: { count: endless.length },
              symbol,
            }),
            `${token}:others`,
          ),
        ]),
    ...(unnamed === undefined
      ? []
      : [
          saidPrivately(
            'care',
            tell('{spender} may take all your {symbol}, and nobody here knows it by name.', {
              spender: shortAddress(unnamed.spender),
              symbol,
            }),
            `${token}:unnamed`,
          ),
        ]),
  ]
}
