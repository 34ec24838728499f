/**
 * An article of the guide: facts, not code. What it says is true of this version, or says what cannot be done. Words are sentences of the
 * catalogue; figures that code may change are filled in from that code. The guide holds nothing private, so it can be read while the vault
 * is locked.
 */
import type { Sentence } from '@/lib/core/sentence'

export interface Term {
  name: Sentence
  about: Sentence
}

export type Block =
  | { kind: 'text'; sentences: readonly Sentence[] }
  /** One after the other. */
  | { kind: 'steps'; sentences: readonly Sentence[] }
  /** In no order. */
  | { kind: 'list'; sentences: readonly Sentence[] }
  | { kind: 'terms'; terms: readonly Term[] }
  /** Links to what the article speaks of: ids of commands that open a page, or `setting.<field>`. */
  | { kind: 'doors'; ids: readonly string[] }
  /** Commands with their keys. */
  | { kind: 'keys'; ids: readonly string[] }

export interface Section {
  /** Of the deep link: `#/guide/<article>/<section>`. */
  id: string
  title: Sentence
  blocks: readonly Block[]
}

export interface Article {
  /** Of the deep link: `#/guide/<article>`. */
  id: string
  title: Sentence
  /** What it is about, in a sentence or two. */
  lead: Sentence
  sections: readonly Section[]
  /** Ids of other articles. */
  related: readonly string[]
}

/** @example defineArticle({ id: 'swaps', title: say('…'), lead: say('…'), sections: [section('ask', say('…'), text(say('…')))], related: [] }) */
export const defineArticle = (article: Article): Article => article

/** @example section('keys', say('Keys'), text(say('…')), doors('page.accounts')) */
export const section = (id: string, title: Sentence, ...blocks: Block[]): Section => ({ id, title, blocks })

export const text = (...sentences: Sentence[]): Block => ({ kind: 'text', sentences })
export const steps = (...sentences: Sentence[]): Block => ({ kind: 'steps', sentences })
export const list = (...sentences: Sentence[]): Block => ({ kind: 'list', sentences })
export const terms = (...of: Term[]): Block => ({ kind: 'terms', terms: of })
export const doors = (...ids: string[]): Block => ({ kind: 'doors', ids })
export const keys = (...ids: string[]): Block => ({ kind: 'keys', ids })
