/** What a Solana node tells of the past, as JSON-RPC with `jsonParsed`. Every field is untrusted. */
import * as v from 'valibot'
import { isSolanaAddress } from '../parse-solana-address'

const address = v.pipe(v.string(), v.check(isSolanaAddress))
const signature = v.pipe(v.string(), v.regex(/^[1-9A-HJ-NP-Za-km-z]{64,90}$/))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Balances of others may be more than a JSON number holds exactly; only the account's own have to be exact. */
const lamports = v.pipe(v.number(), v.minValue(0))

export const slotSchema = count
export const signaturesSchema = v.array(v.object({ signature, slot: count }))

const tokenBalance = v.object({
  accountIndex: count,
  mint: address,
  /** Nodes did not write it down before 2022. */
  owner: v.optional(v.string()),
  uiTokenAmount: v.object({
    amount: v.pipe(v.string(), v.regex(/^\d{1,20}$/)),
    decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
  }),
})
/** Instructions that the node could not parse have no `parsed`; memos have a text there. */
const instruction = v.object({
  programId: v.optional(v.string(), ''),
  parsed: v.fallback(
    v.optional(v.object({ type: v.string(), info: v.optional(v.record(v.string(), v.unknown()), {}) })),
    undefined,
  ),
})

export const transactionSchema = v.object({
  slot: count,
  blockTime: count,
  transaction: v.object({
    signatures: v.pipe(v.array(signature), v.minLength(1)),
    message: v.object({
      accountKeys: v.array(v.object({ pubkey: address, signer: v.boolean() })),
      instructions: v.array(instruction),
    }),
  }),
  meta: v.object({
    err: v.unknown(),
    fee: count,
    preBalances: v.array(lamports),
    postBalances: v.array(lamports),
    preTokenBalances: v.nullish(v.array(tokenBalance)),
    postTokenBalances: v.nullish(v.array(tokenBalance)),
    innerInstructions: v.nullish(v.array(v.object({ instructions: v.array(instruction) }))),
  }),
})
export type SolanaTransaction = v.InferOutput<typeof transactionSchema>
export type SolanaInstruction = v.InferOutput<typeof instruction>

/** Of the transaction itself, then those that programs called. */
export const instructionsOf = ({ transaction, meta }: SolanaTransaction): SolanaInstruction[] => [
  ...transaction.message.instructions,
  ...(meta.innerInstructions ?? []).flatMap(({ instructions }) => instructions),
]

export const tokenSupplySchema = v.object({
  value: v.object({ amount: v.pipe(v.string(), v.regex(/^\d{1,20}$/)) }),
})
export const tokenAccountsSchema = v.object({ value: v.array(v.object({ pubkey: address })) })
