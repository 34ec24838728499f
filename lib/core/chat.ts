/**
 * Words of the assistant that every room shares: conversations, what a tool answered, and drafts that an answer proposes. A model
 * never acts: a proposal becomes an ordinary draft on the ordinary page.
 */
import type { Amount } from './amount'
import type { AccountId, AssetId, ChainId } from './ids'
import type { NoteValue } from './note'
import type { MarketRef, OrderKind, Side } from './order'
import type { StrategyId } from './rebalance'
import type { Sentence } from './sentence'

declare const conversationBrand: unique symbol
declare const messageBrand: unique symbol
/** Random. */
export type ConversationId = string & { readonly [conversationBrand]: true }
/** Random. */
export type ChatMessageId = string & { readonly [messageBrand]: true }

/** What a model may see of money: shares only, two significant digits, or everything. */
export const PRIVACY_LEVELS = ['percentages', 'rounded', 'full'] as const
export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number]

/** A figure that a tool answered with: as it was sent, as it is, and where it stands in Holdfast. */
export interface ToldFigure {
  /** Unique within the conversation: `f12`. */
  id: string
  /** Words of ours for people: `Net worth`. */
  label: Sentence
  /** As the model got it: `1,200 USD`, `12.3 %`. */
  sent: string
  /** As it is here. */
  value: NoteValue
  /** Hash route of the row or figure it came from. */
  route: string
}

/** A draft that an answer proposes; opening it fills in the ordinary form, and nothing else. */
export type Proposal =
  | {
      kind: 'order'
      account: AccountId
      market: MarketRef
      side: Side
      orderKind: Extract<OrderKind, 'market' | 'limit'>
      size: { by: 'amount' | 'cost' | 'percent'; value: Amount }
      price?: Amount
    }
  | { kind: 'swap'; account: AccountId; chain: ChainId; sell: AssetId; buy: AssetId; amount: Amount }
  | { kind: 'rebalance'; strategy: StrategyId }
  | { kind: 'alert'; rule: string; params: Readonly<Record<string, unknown>> }

/** One call of a tool within an answer. */
export interface ToolCall {
  id: string
  tool: string
  /** As the model gave it: untrusted text, shown as such. */
  input: string
  state: 'running' | 'done' | 'refused' | 'failed'
  /** Exactly what went back to the model; absent while it runs. */
  sent?: string
  figures: readonly ToldFigure[]
  proposal?: Proposal
  /** Why it was refused or has failed. */
  why?: Sentence
}

export interface TokenUse {
  input: number
  output: number
  /** The endpoint told it; otherwise it is counted here, roughly. */
  isTold: boolean
}

export const CHAT_STATES = [
  'writing',
  'done',
  'stopped', // by the user
  'cut', // the stream ended before the answer did
  'failed',
] as const
export type ChatState = (typeof CHAT_STATES)[number]
