/** The pages of the analytics, and which controls each of them listens to. */
import { type Sentence, say } from '@/lib/core/sentence'

export const SECTIONS = ['performance', 'risk', 'attribution', 'concentration', 'xray'] as const
export type Section = (typeof SECTIONS)[number]

export const SECTION_WORDS: Readonly<Record<Section, Sentence>> = {
  performance: say('Performance'),
  risk: say('Risk'),
  attribution: say('Attribution'),
  concentration: say('Concentration'),
  xray: say('X-ray'),
}

/** The first one has the short address. @example routeOf('risk') // 'analytics/risk' */
export const routeOf = (section: Section): string =>
  section === 'performance' ? 'analytics' : `analytics/${section}`

/** @param word what follows `#/analytics/`; an unknown word shows the first page */
export const sectionOf = (word: string | undefined): Section =>
  SECTIONS.find((section) => section === word) ?? 'performance'

export type Control = 'scope' | 'range' | 'currency' | 'benchmark' | 'risk-free'

/** Concentration is of today and of everything; the X-ray judges the whole in the currency of all totals. */
export const CONTROLS: Readonly<Record<Section, readonly Control[]>> = {
  performance: ['scope', 'range', 'currency', 'benchmark'],
  risk: ['scope', 'range', 'currency', 'benchmark', 'risk-free'],
  attribution: ['scope', 'range', 'currency'],
  concentration: ['currency'],
  xray: [],
}
