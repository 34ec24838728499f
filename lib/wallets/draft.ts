/** What a page asks for. Nothing in it is trusted: the engine builds the call from it, anew, each time. */
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { QuoteId, Speed, WalletTxId } from '@/lib/core/wallet-tx'

export type WalletDraft =
  | {
      kind: 'send'
      account: AccountId
      chain: ChainId
      /** Chain asset: `eip155:1/native`, `eip155:1/erc20:0x...`. */
      asset: AssetId
      /** An address or an ENS name. */
      to: string
      amount: { by: 'amount'; value: Amount } | { by: 'all' }
      speed: Speed
    }
  /** The allowance that a quote needs, exactly; spender and token are the quote's. */
  | { kind: 'approve'; account: AccountId; quote: QuoteId; speed: Speed }
  | {
      kind: 'revoke'
      account: AccountId
      chain: ChainId
      token: string
      spender: string
      via: 'erc20' | 'permit2'
      speed: Speed
    }
  /** `permit`: signature over the typed data that the quote asked for (Permit2). */
  | { kind: 'swap'; account: AccountId; quote: QuoteId; permit?: string; speed: Speed }
  | { kind: 'replace'; of: WalletTxId; how: 'speed-up' | 'cancel'; speed: Speed }

export type WalletDraftKind = WalletDraft['kind']
