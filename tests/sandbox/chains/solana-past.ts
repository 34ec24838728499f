/**
 * A past for a Solana address that ends in its balances: SOL came in two transfers, each token in one that its sender paid for,
 * token account and all. Everything follows from the address, so that signatures and transactions agree.
 */
import { createHash } from 'node:crypto'
import { base58 } from '@scure/base'
import { Digits } from '../write-json'
import type { SolanaOwner, SolanaToken } from './solana'

export interface SolanaTransaction {
  signature: string
  slot: number
  /** Seconds. */
  at: number
  /** Addresses that it names, the payer first. */
  keys: readonly string[]
  lamports: readonly (readonly [before: bigint, after: bigint])[]
  token?: SolanaToken
}

export const HEAD_SLOT = 381_234_567
const HEAD_AT = 1_795_000_000
const SLOT_SECONDS = 0.4
const FEE = 5000n
const RENT = 2_039_280n

export const slotTime = (slot: number): number => Math.floor(HEAD_AT - (HEAD_SLOT - slot) * SLOT_SECONDS)
export const tokenAccountOf = (owner: string, mint: string): string =>
  base58.encode(createHash('sha256').update(`${owner}/${mint}`).digest())

/** Newest first. */
export function solanaPast({ address, lamports, tokens }: SolanaOwner): SolanaTransaction[] {
  const bytes = (name: string) => createHash('sha512').update(`${address}/${name}`).digest()
  const stranger = base58.encode(bytes('stranger').subarray(0, 32))
  const made = (
    name: string,
    more: Pick<SolanaTransaction, 'keys' | 'lamports' | 'token'>,
  ): SolanaTransaction => {
    const slot = HEAD_SLOT - 1_000_000 - (bytes(name).readUInt32BE(0) % 100_000_000)
    return { signature: base58.encode(bytes(name)), slot, at: slotTime(slot), ...more }
  }
  const whole = BigInt(lamports)
  const first = whole / 3n
  const rich = 1_000_000_000_000n
  const sent = (before: bigint, by: bigint): SolanaTransaction['lamports'] => [
    [rich, rich - by - FEE],
    [before, before + by],
  ]
  const [early, late] = ['first', 'second']
    .map((name) => made(name, { keys: [], lamports: [] }))
    .sort((a, b) => a.slot - b.slot)
  const coins = [
    { ...early, keys: [stranger, address], lamports: sent(0n, first) },
    { ...late, keys: [stranger, address], lamports: sent(first, whole - first) },
  ] as SolanaTransaction[]
  const arrivals = tokens.map((token) =>
    made(token.mint, {
      keys: [stranger, tokenAccountOf(address, token.mint)],
      lamports: [
        [rich, rich - RENT - FEE],
        [0n, RENT],
      ],
      token,
    }),
  )
  return [...(whole === 0n ? [] : coins), ...arrivals].sort((a, b) => b.slot - a.slot)
}

/** As `getTransaction` answers with `jsonParsed`. */
export function transactionAnswer(tx: SolanaTransaction, owner: string) {
  const { signature, slot, at, keys, lamports, token } = tx
  const balances = token
    ? [
        {
          accountIndex: 1,
          mint: token.mint,
          owner,
          uiTokenAmount: { amount: token.units, decimals: token.decimals },
        },
      ]
    : []
  return {
    slot,
    blockTime: at,
    version: 0,
    transaction: {
      signatures: [signature],
      message: {
        accountKeys: keys.map((pubkey, index) => ({
          pubkey,
          signer: index === 0,
          writable: true,
          source: 'transaction',
        })),
        instructions: [],
      },
    },
    meta: {
      err: null,
      fee: new Digits(String(FEE)),
      preBalances: lamports.map(([before]) => new Digits(String(before))),
      postBalances: lamports.map(([, after]) => new Digits(String(after))),
      preTokenBalances: [],
      postTokenBalances: balances,
      innerInstructions: [],
    },
  }
}
