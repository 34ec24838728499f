/**
 * Finds articles by words, in the language that is shown: where words begin with what was typed, without case and accents; titles before
 * leads, leads before the text. Where nothing begins so, words that hold the letters inside are shown instead.
 */
import { plainText } from '@/lib/commands/rank-choices'
import type { Sentence } from '@/lib/core/sentence'
import type { Article, Block } from './define-article'

export interface ReadSection {
  id: string
  title: string
  text: string
}

/** An article in one language, made plain for finding. */
export interface ReadArticle {
  id: string
  title: string
  lead: string
  sections: readonly ReadSection[]
}

export interface Found {
  article: string
  /** Where the words stand, when that is neither title nor lead. */
  section?: string
}

/** Smaller is better. */
const TIERS = { title: 0, lead: 1, heading: 2, text: 3 } as const

/** Written without spaces: a word begins anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** One or two letters are inside of nearly everything. */
const INSIDE_LEAST = 3

const wordsOf = (plain: string): string[] => plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

function sentencesOf(block: Block): readonly Sentence[] {
  switch (block.kind) {
    case 'text':
    case 'steps':
    case 'list':
      return block.sentences
    case 'terms':
      return block.terms.flatMap(({ name, about }) => [name, about])
    case 'doors':
    case 'keys':
      return []
    default: {
      const never: never = block
      return never
    }
  }
}

/** @example readArticle(article, translator.sentence).title // 'einstellungen und sicherung' */
export function readArticle(article: Article, sentence: (of: Sentence) => string): ReadArticle {
  const plain = (...of: Sentence[]) => plainText(of.map(sentence).join(' · '))
  return {
    id: article.id,
    title: plain(article.title),
    lead: plain(article.lead),
    sections: article.sections.map(({ id, title, blocks }) => ({
      id,
      title: plain(title),
      text: plain(...blocks.flatMap(sentencesOf)),
    })),
  }
}

type Holds = (text: string, word: string) => boolean

const begins: Holds = (text, word) =>
  UNSPACED.test(word) ? text.includes(word) : wordsOf(text).some((each) => each.startsWith(word))

const inside: Holds = (text, word) => word.length >= INSIDE_LEAST && text.includes(word)

function tierOf({ title, lead, sections }: ReadArticle, word: string, holds: Holds): number | undefined {
  if (holds(title, word)) return TIERS.title
  if (holds(lead, word)) return TIERS.lead
  if (sections.some((section) => holds(section.title, word))) return TIERS.heading
  return sections.some((section) => holds(section.text, word)) ? TIERS.text : undefined
}

/** The section that has the most of the words; the first of several. */
function sectionOf({ sections }: ReadArticle, words: readonly string[], holds: Holds): string | undefined {
  const count = ({ title, text }: ReadSection) =>
    words.filter((word) => holds(title, word) || holds(text, word)).length
  const most = Math.max(...sections.map(count))
  return sections.find((section) => count(section) === most)?.id
}

function find(articles: readonly ReadArticle[], words: readonly string[], holds: Holds): Found[] {
  const fits = articles.flatMap((article) => {
    const tiers = words.map((word) => tierOf(article, word, holds))
    const known = tiers.filter((tier) => tier !== undefined)
    if (known.length < words.length) return []
    return [{ article, worst: Math.max(...known), sum: known.reduce((sum, tier) => sum + tier, 0) }]
  })
  return fits
    .toSorted((a, b) => a.worst - b.worst || a.sum - b.sum)
    .map(({ article, worst }): Found => {
      const section = worst > TIERS.lead ? sectionOf(article, words, holds) : undefined
      return { article: article.id, ...(section === undefined ? {} : { section }) }
    })
}

/**
 * @returns best first; `null`: nothing was asked
 * @example searchGuide(articles, 'pin forgot') // [{ article: 'vault', section: 'recovery' }]
 */
export function searchGuide(articles: readonly ReadArticle[], query: string): readonly Found[] | null {
  const words = wordsOf(plainText(query))
  if (words.length === 0) return query.trim() === '' ? null : []
  const found = find(articles, words, begins)
  return found.length > 0 ? found : find(articles, words, inside)
}
