/**
 * What a tool may answer with: a tree of typed leaves and words of ours. There is no leaf for "any text": whatever is not one of
 * these does not reach a model (`lib/assistant/privacy` writes the tree, and refuses everything else).
 */
import type { Amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'

/** Where it stands in Holdfast, and what it is called there: a leaf with it becomes a figure that an answer can be held against. */
export interface Source {
  label: Sentence
  /** Hash route; random ids only. */
  route: string
}

export type Leaf =
  /** Ours: letters, digits and plain signs, at most 80; never made of what came from outside. */
  | { is: 'word'; word: string }
  /** From outside (token names, memos, notes, labels of files): stripped, cut, quoted. */
  | { is: 'untrusted'; text: string }
  /** A ticker from outside: stripped and cut. */
  | { is: 'symbol'; symbol: string }
  /** Replaced by the conversation's token. */
  | { is: 'account'; account: AccountId }
  | { is: 'address'; address: string }
  /** What the person calls a portfolio or a tag: private as an account's name is, replaced by a token. */
  | { is: 'name'; name: string }
  /** Private. */
  | { is: 'quantity'; quantity: Amount; symbol: string; source?: Source }
  /** Private; in a currency (lower case). */
  | { is: 'money'; money: Amount; currency: string; source?: Source }
  /** Public: a price, a rate, a fee of a venue. */
  | { is: 'price'; price: Amount; currency: string; source?: Source }
  /** 0.12 is 12 %. */
  | { is: 'ratio'; ratio: number; source?: Source }
  /** Of no unit, and of no amount: a Sharpe ratio, beta, a number of assets that it is like. */
  | { is: 'number'; number: number; source?: Source }
  | { is: 'count'; count: number; source?: Source }
  /** Milliseconds. */
  | { is: 'at'; at: number }
  /** A sentence of ours of any length. What stands in its placeholders may come from outside: written like `untrusted`. */
  | { is: 'sentence'; sentence: Sentence }
  /** Not known, and why. */
  | { is: 'unknown'; why: Sentence }

export type Told = Leaf | readonly Told[] | { readonly of: Readonly<Record<string, Told>> }

/** An object of a tool's answer; the keys are ours. @example record({ asset: symbol('ETH'), value: money(a, 'usd') }) */
export const record = (of: Readonly<Record<string, Told>>): Told => ({ of })
