/**
 * Allows what an offer needs, exactly, never more. Tokens that want an allowance taken back before they give another (Tether's
 * dollar on Ethereum) are found by asking a node what they would do; then taking it back comes first.
 */
import { allowanceCall } from '@/lib/chains/allowance'
import { callMany } from '@/lib/chains/call-many.client'
import { hexBytes } from '@/lib/chains/rpc-quantity'
import { readUint } from '@/lib/chains/token-calls'
import { fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type TxCheck, type TxPurpose, toUnits } from '@/lib/core/wallet-tx'
import {
  type BuildContext,
  type BuiltCall,
  type CallBuilder,
  defineCallBuilder,
} from '@/lib/wallets/build-call'
import { type ChainNodes, chainNodes } from '@/lib/wallets/send/chain-rpc.store'
import type { NeededAllowance, SwapQuote } from '../quote'
import { offerOfDraft, type QuoteOf } from './offer-of-draft'
import { allowedPair, approveData, spenderOf } from './token-approval'
import { waitingAllowance } from './waiting-allowance.store'

/** @example const approve = createApproveBuilder({ quoteOf: book.get }) */
export const createApproveBuilder = ({ quoteOf }: { quoteOf: QuoteOf }): CallBuilder<'approve'> =>
  defineCallBuilder({
    kind: 'approve',
    build: async (draft, account, context: BuildContext) => {
      const quote = offerOfDraft(quoteOf, { draft, account, now: context.now() })
      const { allowance } = quote
      if (!allowance) throw new AppError('invalid-input', say('This offer needs no allowance.'))
      const asked: Asked = {
        quote,
        allowance,
        owner: account.source.address,
        nodes: await chainNodes(quote.chain, context),
      }
      await refuseWhileOneWaits(asked, context)
      return builtCall(asked, await readCurrent(asked))
    },
  })

interface Asked {
  quote: SwapQuote
  allowance: NeededAllowance
  owner: string
  nodes: ChainNodes
}

/** @throws AppError `refused`: what the chain says of the allowance now will not be so any more */
async function refuseWhileOneWaits({ quote, allowance, owner }: Asked, { db }: BuildContext): Promise<void> {
  const { account, chain, sells } = quote
  const asked = { account, chain, from: owner, token: sells.asset, spender: spenderOf(allowance) }
  const waiting = await waitingAllowance(db, asked)
  if (waiting === undefined) return
  throw new AppError(
    'refused',
    waiting === 'approve'
      ? say('An approval of this token is on its way. Wait until it is in a block.')
      : say('An earlier approval is being taken back. Wait until that is in a block.'),
  )
}

/** @throws AppError `refused` when it is allowed already */
async function builtCall(asked: Asked, current: bigint): Promise<BuiltCall> {
  const { quote, allowance, owner } = asked
  const units = BigInt(allowance.units)
  if (current >= units) throw new AppError('refused', say('This is allowed already. Go on with the swap.'))
  const takesBackFirst = current > 0n && !(await wouldAllow(asked))
  const data = approveData(spenderOf(allowance), takesBackFirst ? 0n : units)
  return {
    call: { chain: quote.chain, from: owner, to: allowance.token, value: toUnits(0n), data },
    purpose: takesBackFirst ? takingBack(asked) : allowing(asked),
    checks: checksOf(asked, takesBackFirst),
    watch: [allowance.token],
    validUntil: quote.validUntil,
  }
}

async function readCurrent({ allowance, owner, nodes }: Asked): Promise<bigint> {
  const calls = [allowanceCall(owner, allowedPair(allowance))]
  const purpose = `${nodes.chain.name}: allowance before a swap`
  const [told] = await callMany({ ...nodes, calls, purpose, sends: 'your address' })
  const current = told?.success ? readUint(told.returnData) : undefined
  if (current !== undefined) return current
  throw new AppError('bad-answer', say('What is allowed already could not be read from the chain.'))
}

/** Asks what the token would do with an allowance on top of the one that stands. */
async function wouldAllow({ allowance, owner, nodes }: Asked): Promise<boolean> {
  const data = approveData(spenderOf(allowance), BigInt(allowance.units))
  const answer = await nodes.rpc.ask({
    method: 'eth_call',
    params: [{ from: owner, to: allowance.token, data }, 'latest'],
    schema: hexBytes,
    purpose: `${nodes.chain.name}: allowance before a swap`,
    sends: 'your address',
  })
  return answer.ok
}

const namesOf = ({ quote, allowance }: Asked) => ({
  token: quote.sells.asset,
  symbol: quote.sells.symbol,
  spender: spenderOf(allowance),
})
const quantityOf = ({ quote, allowance }: Asked) => fromUnits(BigInt(allowance.units), quote.sells.decimals)

const allowing = (asked: Asked): TxPurpose => ({
  kind: 'approve',
  ...namesOf(asked),
  quantity: quantityOf(asked),
})
const takingBack = (asked: Asked): TxPurpose => ({ kind: 'revoke', ...namesOf(asked), via: 'erc20' })

function checksOf(asked: Asked, takesBackFirst: boolean): TxCheck[] {
  const params = { quantity: quantityOf(asked), symbol: asked.quote.sells.symbol }
  if (takesBackFirst)
    return [
      {
        what: 'take-back-first',
        level: 'info',
        sentence: say(
          '{symbol} wants an earlier allowance taken back first. This does so; a second transaction then allows {quantity} {symbol}.',
          params,
        ),
      },
    ]
  return [
    {
      what: 'exact-allowance',
      level: 'good',
      sentence: say('Exactly {quantity} {symbol} are allowed, and no more.', params),
    },
  ]
}
