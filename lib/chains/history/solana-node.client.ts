/**
 * One Solana node's answers about the past, finalized only. A node that keeps only the last days answers empty lists as
 * if nothing had been: it is told apart by its first block, and by whether it knows the transaction to go on from.
 */
import type * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { EndpointHealth } from '../endpoint-health'
import { solanaProof } from '../read-solana.client'
import { createRpc, type RpcOptions } from '../rpc.client'
import { SOLANA_TOKEN_PROGRAMS } from '../solana-tokens'
import {
  type SolanaTransaction,
  signaturesSchema,
  slotSchema,
  tokenAccountsSchema,
  tokenSupplySchema,
  transactionSchema,
} from './solana-rows'

const FINALIZED = { commitment: 'finalized' }
const TRANSACTION = { ...FINALIZED, encoding: 'jsonParsed', maxSupportedTransactionVersion: 0 }
/** A transaction that calls many programs has some hundred kilobytes in this form. */
const MAX_BYTES = 48 * 1024 * 1024

export interface SolanaSignature {
  signature: string
  slot: number
}

export interface SolanaNode {
  /** The last finalized slot and its time (ms). */
  head: () => Promise<{ slot: number; at: number }>
  /** The first slot that the node can tell of. */
  firstSlot: () => Promise<number>
  tokenAccounts: (owner: string) => Promise<string[]>
  /** Newest first, from after `before` on. @param minSlot the node must have seen it */
  signatures: (ask: {
    address: string
    before?: string
    limit: number
    minSlot: number
  }) => Promise<SolanaSignature[]>
  /** @throws AppError `bad-answer` when the node does not know one of them */
  transactions: (signatures: readonly string[]) => Promise<SolanaTransaction[]>
  /** How much there is of each mint; `undefined` when it is gone. */
  supplies: (mints: readonly string[]) => Promise<(bigint | undefined)[]>
}

type NodeOptions = Pick<RpcOptions, 'fetch' | 'now' | 'health' | 'signal'> & { url: string }

/** @example await solanaNode({ url, fetch, now, health }).head() // { slot: 301_000_000, at: 1_731_000_000_000 } */
export function solanaNode({ url, health, ...options }: NodeOptions): SolanaNode {
  const quiet = withoutVerdict(health)
  const rpc = createRpc({ ...options, urls: [url], chain: 'Solana', proof: solanaProof, health: quiet })
  const ask = async <T>(
    method: string,
    params: unknown[],
    schema: v.GenericSchema<unknown, T>,
  ): Promise<T> => {
    const sends = method === 'getSlot' ? 'nothing private' : '1 address'
    const request = { method, params, schema, purpose: 'Solana: history', sends, isFinal: () => false }
    const answer = await rpc.ask({ ...request, maxBytes: MAX_BYTES })
    if (answer.ok) return answer.value
    throw unreadable(url)
  }
  return {
    head: async () => {
      const slot = await ask('getSlot', [FINALIZED], slotSchema)
      return { slot, at: (await ask('getBlockTime', [slot], slotSchema)) * 1000 }
    },
    firstSlot: () => ask('getFirstAvailableBlock', [], slotSchema),
    tokenAccounts: async (owner) => {
      const found: string[] = []
      for (const programId of SOLANA_TOKEN_PROGRAMS) {
        const params = [owner, { programId }, { ...FINALIZED, encoding: 'jsonParsed' }]
        const { value } = await ask('getTokenAccountsByOwner', params, tokenAccountsSchema)
        found.push(...value.map(({ pubkey }) => pubkey))
      }
      return found.sort()
    },
    signatures: ({ address, before, limit, minSlot }) => {
      const from = before === undefined ? {} : { before }
      const config = { ...FINALIZED, limit, minContextSlot: minSlot, ...from }
      return ask('getSignaturesForAddress', [address, config], signaturesSchema)
    },
    transactions: async (signatures) => {
      const request = { method: 'getTransaction', schema: transactionSchema, purpose: 'Solana: history' }
      const params = signatures.map((signature) => [signature, TRANSACTION])
      const sends = `${signatures.length} transactions`
      const asked = { ...request, sends, isFinal: () => false, maxBytes: MAX_BYTES }
      const answers = await rpc.askMany(asked, params)
      return answers.map((answer, index) => {
        const tx = answer.ok ? answer.value : undefined
        if (tx && tx.transaction.signatures[0] === signatures[index]) return tx
        throw unreadable(url)
      })
    },
    supplies: async (mints) => {
      const request = { method: 'getTokenSupply', schema: tokenSupplySchema, purpose: 'Solana: tokens' }
      // -32602: the mint is gone, or never was one.
      const asked = { ...request, sends: 'mints', isFinal: ({ code }: { code: number }) => code === -32602 }
      const answers = await rpc.askMany(
        asked,
        mints.map((mint) => [mint, FINALIZED]),
      )
      return answers.map((answer) => (answer.ok ? BigInt(answer.value.value.amount) : undefined))
    },
  }
}

/** Whether the endpoint is ill is judged once for the whole page, by the failover around it. */
const withoutVerdict = (health: EndpointHealth): EndpointHealth => ({
  ...health,
  failed: () => undefined,
  succeeded: () => undefined,
})

export const unreadable = (url: string): AppError => {
  const { host } = new URL(url)
  return new AppError('bad-answer', say('{host} sent an answer that Holdfast cannot read.', { host }))
}
