/** Esplora's transactions to drafts: the net change over all addresses of the account, so change that came back is none. */
import * as v from 'valibot'
import { native } from '@/lib/assets/asset-id'
import { fromUnits } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import { BITCOIN } from '../data/chain-ids'

const satoshi = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.transform((sum) => BigInt(sum)),
)
const output = v.object({ scriptpubkey_address: v.optional(v.string()), value: satoshi })
export const bitcoinTransactions = v.array(
  v.object({
    txid: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    vin: v.array(v.object({ is_coinbase: v.boolean(), prevout: v.nullish(output) })),
    vout: v.array(output),
    fee: satoshi,
    status: v.object({
      confirmed: v.literal(true),
      block_height: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      block_time: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
  }),
)
export type BitcoinTransaction = v.InferOutput<typeof bitcoinTransactions>[number]

/** @returns `undefined` when no address of the account takes part */
export function bitcoinEntry(tx: BitcoinTransaction, own: ReadonlySet<string>): EntryDraft | undefined {
  const isOwn = (address: string | undefined) => address !== undefined && own.has(address)
  const inputs = tx.vin.flatMap(({ prevout }) => prevout ?? [])
  const spent = inputs.filter((each) => isOwn(each.scriptpubkey_address))
  const got = tx.vout.filter((each) => isOwn(each.scriptpubkey_address))
  if (spent.length === 0 && got.length === 0) return undefined
  const net = total(got) - total(spent)
  const isSender = spent.length > 0 && spent.length === tx.vin.length
  const fee = isSender ? tx.fee : 0n
  const moved = net + fee
  const mixed = spent.length > 0 && !isSender
  const far = isSender ? tx.vout.find((each) => !isOwn(each.scriptpubkey_address)) : undefined
  return {
    nativeId: `tx:bitcoin:${tx.txid}`,
    at: tx.status.block_time * 1000,
    precision: 's',
    ...kindOf(tx, moved),
    legs: moved === 0n ? [] : [{ ...bitcoin(moved), bucket: 'wallet' }],
    fees: fee === 0n ? [] : [bitcoin(fee)],
    origin: 'chain',
    source: 'bitcoin',
    txHash: tx.txid,
    chain: BITCOIN,
    ...(far?.scriptpubkey_address === undefined ? {} : { counterparty: far.scriptpubkey_address }),
    ...(mixed ? { unclear: true } : {}),
  }
}

const bitcoin = (units: bigint) => ({
  asset: native(BITCOIN),
  quantity: fromUnits(units, 8),
  sourceSymbol: 'BTC',
})

const total = (list: readonly { value: bigint }[]) => list.reduce((sum, { value }) => sum + value, 0n)

function kindOf({ vin }: BitcoinTransaction, moved: bigint): Pick<EntryDraft, 'kind' | 'reason'> {
  if (vin.some(({ is_coinbase }) => is_coinbase)) return { kind: 'income', reason: 'mining' }
  if (moved === 0n) return { kind: 'fee', reason: 'gas' }
  return { kind: moved > 0n ? 'deposit' : 'withdrawal' }
}
