/** The plug-in form of a check: one thing that is said about a request. One a file, listed in `registry.ts`. */
import type { Simulation } from '@/lib/chains/simulation'
import type { ChainId } from '@/lib/core/ids'
import type { NoteLevel, ToldSentence } from '@/lib/core/note'
import type { Sentence } from '@/lib/core/sentence'
import type { AssetAmount, EvmCall } from '@/lib/core/wallet-tx'
import type { AccountRow } from '@/lib/db/rows'
import type { CallDescription, SignatureDescription } from '@/lib/decode/call-description'
import type { NoteSources } from './note-sources'

/** What is asked of the wallet, read. */
export type Asked =
  | { kind: 'calls'; calls: readonly EvmCall[]; descriptions: readonly CallDescription[] }
  | { kind: 'signature'; signer: string; description: SignatureDescription }
  /** The wallet was asked for something that could not be read at all. */
  | { kind: 'unreadable'; why: Sentence }

/** An amount as the note may use it: its coin is one that Holdfast can name for certain. */
export interface NamedAmount extends AssetAmount {
  /** Contract in lower case; absent: the native coin. */
  token?: string
  /** The token calls itself like a known one and is not. */
  imitates?: string
}

/** What the person gives and gets, as far as it is known, by the call's bytes and by the simulation. */
export interface SwapFacts {
  protocol?: string
  pays?: NamedAmount
  /** The least by the call's own words. */
  least?: NamedAmount
  /** By the simulation. */
  simulated?: NamedAmount
  /** Lower case; absent: the sender. */
  recipient?: string
  /** CAIP-2, when it arrives on another chain. */
  toChain?: string
}

export interface CheckInput {
  origin: string
  at: number
  chain: ChainId
  /** Name of the chain for people. */
  chainName: string
  /** Lower case: who would sign. */
  from: string
  asked: Asked
  /** The account of Holdfast with this address; absent: none has it. */
  account?: AccountRow
  /** All own accounts, also the paused ones. */
  accounts: readonly AccountRow[]
  /** Of calls; `undefined` in the first pass and for signatures. */
  simulation?: Simulation
  /** Of a simulation that knows them; what goes is negative. */
  changes?: readonly NamedAmount[]
  /** Present where something is swapped, and both sides could be named. */
  swap?: SwapFacts
  /** Native coin, without rollup's layer fee where that is not known; absent: not known. */
  gas?: AssetAmount
}

export interface CheckFinding extends ToldSentence {
  /** What it is about, when a check can find several things. */
  about?: string
  level: NoteLevel
  isPrivate: boolean
}

/** `notRun`: the reason why it cannot say anything. An empty list: looked, and nothing to say. */
export type CheckResult = readonly CheckFinding[] | { notRun: Sentence }

export interface AnnotationCheck {
  id: string
  title: Sentence
  /** What it looks at, how, and what it takes for granted. */
  explanation: Sentence
  /** The person may tune it; `default` in `unit`. */
  threshold?: { unit: 'percent' | 'usd' | 'days'; default: number; least: number; most: number }
  /**
   * `bytes`: needs nothing but the request and what is stored, and is said at once. `asked`: needs nodes, venues or the
   * ledger, and is said when they have answered.
   */
  needs: 'bytes' | 'asked'
  /** What it looks at is the person's own: why it could not run is told in a page only where private lines are. */
  isPersonal?: true
  /** It may say that something is a danger. Done also when it is muted, so that a note can say that there was one. */
  mayBeDanger?: true
  /** @returns `undefined` when this request is nothing that it looks at */
  run: (
    input: CheckInput,
    sources: NoteSources,
    threshold: number,
  ) => Promise<CheckResult | undefined> | CheckResult | undefined
}

/** @example export const priceImpact = defineCheck({ id: 'price-impact', … }) */
export const defineCheck = (check: AnnotationCheck): AnnotationCheck => check
