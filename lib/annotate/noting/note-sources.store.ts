/**
 * What the checks of one note may ask, answered by the rooms that know it. Answers are kept for the note: many checks ask the
 * same, and all of them must speak of the same moment.
 */
import { collectionOf } from '@/lib/assets/collection'
import { allowanceCall } from '@/lib/chains/allowance'
import { hexBytes, hexQuantity } from '@/lib/chains/rpc-quantity'
import { balanceOf, readUint } from '@/lib/chains/token-calls'
import { AppError } from '@/lib/core/errors'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { readView } from '@/lib/db/view.store'
import { askRealised } from '@/lib/ledger/ask-realised'
import type { PortfolioView } from '@/lib/portfolio/view'
import { readSettings } from '@/lib/settings/settings.store'
import type { Execution } from '@/lib/swaps/execution'
import { atExchanges } from '@/lib/swaps/executions/at-exchanges.store'
import { rankExecutions } from '@/lib/swaps/executions/rank-executions'
import { freshPrice } from '@/lib/swaps/gather-quotes.store'
import { readPricing } from '@/lib/trading/read-pricing.store'
import { type ChainNodes, chainNodes } from '@/lib/wallets/send/chain-rpc.store'
import { readRecipient } from '@/lib/wallets/send/read-recipient.store'
import type { NoteSources } from '../note-sources'
import { madeAt } from './made-at.client'
import type { NotingContext } from './noting-context'
import type { TokenNames } from './token-names.store'

/** @param names of the same note, so that what one check has learned is known to all */
export function createNoteSources(context: NotingContext, names: TokenNames): NoteSources {
  const { db, now } = context
  const nodesOf = keptBy((chain: ChainId) => chainNodes(chain, context))
  const rpcCall = async (chain: ChainId, target: string, callData: string) =>
    askCode(await nodesOf(chain), 'eth_call', [{ to: target, data: callData }, 'latest'])
  const priceOf = keptBy((asset: AssetId) => freshPriceOf(context, asset))
  return {
    db,
    now,
    priceOf: async (asset) => (await priceOf(collectionOf(asset))) ?? null,
    whatIf: (question) => askRealised(context.ledger, question),
    atExchanges: ({ sells, buys }) => askExchanges(context, { sells, buys, priceOf }),
    allowanceOf: async (chain, token, owner, spender) => {
      const { target, callData } = allowanceCall(owner, { token, spender, via: 'erc20' })
      return unitsIn(await rpcCall(chain, target, callData), chain)
    },
    balanceOf: async (chain, token, owner) => {
      if (token === 'native') return nativeBalance(await nodesOf(chain), owner)
      const { target, callData } = balanceOf(token, owner)
      return unitsIn(await rpcCall(chain, target, callData), chain)
    },
    amountOf: async (chain, token, units) => {
      const known = names.amountOf(chain, token, units)
      if (known) return known
      const nodes = await nodesOf(chain)
      await names.learn(nodes.chain, [token], nodes.rpc)
      return names.amountOf(chain, token, units)
    },
    recipientOf: keptByText(({ address, from, chain, asset }) =>
      readRecipient(
        { ...context, ownDeposits: context.ownDeposits },
        { recipient: { address }, from, chain, asset },
      ),
    ),
    portfolio: () => readView<PortfolioView>('full', context.viewKey),
    codeSizeOf: async (chain, address) => codeSize(await codeOf(await nodesOf(chain), address)),
    madeAt: async (chain, address) => {
      const { options } = await nodesOf(chain)
      return madeAt(address, options, await readSettings(db))
    },
  }
}

/** One question, one answer, for as long as the note is made; a failure is asked again. */
function keptBy<K, T>(ask: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>()
  return (key) => {
    const before = kept.get(key)
    if (before) return before
    const asked = ask(key)
    kept.set(key, asked)
    asked.catch(() => kept.delete(key))
    return asked
  }
}

function keptByText<K, T>(ask: (question: K) => Promise<T>): (question: K) => Promise<T> {
  const kept = keptBy((text: string) => ask(JSON.parse(text) as K))
  return (question) => kept(JSON.stringify(question))
}

async function freshPriceOf(context: NotingContext, asset: AssetId) {
  await context.ensurePrices([asset])
  return freshPrice(await readPricing(context.db, context.now()), asset)
}

type Asked = Pick<Parameters<NoteSources['atExchanges']>[0], 'sells' | 'buys'> & {
  priceOf: (asset: AssetId) => ReturnType<typeof freshPriceOf>
}

async function askExchanges(
  { executions, db }: NotingContext,
  { sells, buys, priceOf }: Asked,
): Promise<readonly Execution[]> {
  const intent = { sell: collectionOf(sells.asset), buy: collectionOf(buys), amount: sells.quantity }
  if (intent.sell === intent.buy) return []
  const [sell, buy] = await Promise.all([priceOf(intent.sell), priceOf(intent.buy)])
  const accounts = (await db.accounts.toArray()).filter(({ paused }) => !paused)
  const prices = { ...(sell === undefined ? {} : { sell }), ...(buy === undefined ? {} : { buy }) }
  return rankExecutions(await atExchanges(executions, intent, { accounts, prices }))
}

async function askCode(
  { rpc, chain }: ChainNodes,
  method: 'eth_call' | 'eth_getCode',
  params: unknown[],
): Promise<string> {
  const answer = await rpc.ask({
    method,
    params,
    schema: hexBytes,
    purpose: `${chain.name}: what a page asks for`,
    sends: '1 or 2 addresses',
  })
  if (!answer.ok) throw silent(chain.name)
  return answer.value
}

const codeOf = (nodes: ChainNodes, address: string) => askCode(nodes, 'eth_getCode', [address, 'latest'])

/** EIP-7702: the address of a person that borrows code; whoever has its key decides. */
const DELEGATION = /^0xef0100[0-9a-fA-F]{40}$/
const codeSize = (code: string): number => (DELEGATION.test(code) ? 0 : (code.length - 2) / 2)

function unitsIn(answer: string, chain: string): bigint {
  const units = readUint(answer)
  if (units === undefined) throw silent(chain)
  return units
}

async function nativeBalance({ rpc, chain }: ChainNodes, owner: string): Promise<bigint> {
  const answer = await rpc.ask({
    method: 'eth_getBalance',
    params: [owner, 'latest'],
    schema: hexQuantity,
    purpose: `${chain.name}: what a page asks for`,
    sends: '1 address',
  })
  if (!answer.ok) throw silent(chain.name)
  return answer.value
}

const silent = (chain: string) =>
  new AppError('unavailable', say('No node of {chain} could tell.', { chain }))
