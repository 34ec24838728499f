/** The call of an offer as it was shown, with the signed word of Permit2 where it waits for one. */
import { allowanceCall } from '@/lib/chains/allowance'
import { callMany } from '@/lib/chains/call-many.client'
import { balanceOf, readUint } from '@/lib/chains/token-calls'
import { fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { EvmCall, TxPurpose } from '@/lib/core/wallet-tx'
import { type BuildContext, type CallBuilder, defineCallBuilder } from '@/lib/wallets/build-call'
import { chainNodes } from '@/lib/wallets/send/chain-rpc.store'
import type { SwapQuote } from '../quote'
import { withPermitSignature } from '../uniswap/permit-single'
import { offerOfDraft, type QuoteOf } from './offer-of-draft'
import { swapChecks } from './swap-checks'
import { allowedPair, spenderOf } from './token-approval'
import { waitingAllowance } from './waiting-allowance.store'

/** @example const swap = createSwapBuilder({ quoteOf: book.get }) */
export const createSwapBuilder = ({ quoteOf }: { quoteOf: QuoteOf }): CallBuilder<'swap'> =>
  defineCallBuilder({
    kind: 'swap',
    build: async (draft, account, context: BuildContext) => {
      const now = context.now()
      const quote = offerOfDraft(quoteOf, { draft, account, now })
      const call = callOf(quote, draft.permit)
      const allowanceIs = await readAllowance(quote, call.from, context)
      const { sells, buys, validUntil } = quote
      return {
        call,
        purpose: purposeOf(quote),
        checks: swapChecks(quote, { allowanceIs, now }),
        watch: [sells, buys].flatMap(({ token }) => token ?? []),
        validUntil,
      }
    },
  })

/** @throws AppError `not-supported` for an order, `invalid-input` without the signature that it waits for */
function callOf({ way }: SwapQuote, permit: string | undefined): EvmCall {
  if (way.kind === 'order')
    throw new AppError('not-supported', say('This offer is signed, not sent. Nothing was sent.'))
  if (!way.permit) return way.call
  if (permit === undefined)
    throw new AppError('invalid-input', say('This swap needs your signature for Permit2 first.'))
  return { ...way.call, data: withPermitSignature(way.call.data, permit) }
}

function purposeOf({ sells, buys, minimum, sourceName }: SwapQuote): TxPurpose {
  const { asset, symbol, quantity } = sells
  return {
    kind: 'swap',
    pays: { asset, symbol, quantity },
    receives: { asset: buys.asset, symbol: buys.symbol, quantity: buys.quantity },
    minimum: fromUnits(BigInt(minimum), buys.decimals),
    source: sourceName,
  }
}

/**
 * `coming`: a transaction that allows it waits to be mined, before this one.
 * @throws AppError `refused` when there is less of the token than is sold, `bad-answer` when the chain does not tell
 */
async function readAllowance(
  { chain: id, account, sells, allowance }: SwapQuote,
  owner: string,
  context: BuildContext,
): Promise<'there' | 'coming' | 'missing'> {
  if (sells.token === undefined) return 'there'
  const nodes = await chainNodes(id, context)
  const calls = [
    balanceOf(sells.token, owner),
    ...(allowance === undefined ? [] : [allowanceCall(owner, allowedPair(allowance))]),
  ]
  const purpose = `${nodes.chain.name}: balance before a swap`
  const told = await callMany({ ...nodes, calls, purpose, sends: 'your address' })
  const [balance, allowed] = told.map((each) => (each?.success ? readUint(each.returnData) : undefined))
  if (balance === undefined)
    throw new AppError(
      'bad-answer',
      say('The balance of {symbol} could not be read from the chain.', { symbol: sells.symbol }),
    )
  if (balance < BigInt(sells.units))
    throw new AppError(
      'refused',
      say('There are only {balance} {symbol} to swap.', {
        balance: fromUnits(balance, sells.decimals),
        symbol: sells.symbol,
      }),
    )
  if (!allowance || (allowed ?? 0n) >= BigInt(allowance.units)) return 'there'
  const asked = { account, chain: id, from: owner, token: sells.asset, spender: spenderOf(allowance) }
  return (await waitingAllowance(context.db, asked)) === 'approve' ? 'coming' : 'missing'
}
