/** What can be done with words that are typed into the palette: sections of the guide that hold them, and the history, searched by its own page. */
import { useCallback } from 'react'
import { routeOfFound } from '@/components/guide/found-articles'
import { useGuideFinder } from '@/components/guide/guide-search.hooks'
import { NO_FILTER, withText } from '@/components/history/entry-filter'
import { handFilter } from '@/components/history/handed-filter'
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { ARTICLES } from '@/lib/guide/registry'
import type { Found } from '@/lib/guide/search-guide'
import type { Translator } from '@/lib/i18n/translate'
import type { PaletteChoice } from './palette-choice'

/** One letter is in nearly every entry. */
const FEWEST_LETTERS = 2
/** The guide's own page shows all of them. */
const MOST_SECTIONS = 3

/** @example const withWords = useWordChoices(); withWords('uniswap').at(-1)?.title // 'Search the history for “uniswap”' */
export function useWordChoices(): (words: string) => readonly PaletteChoice[] {
  const translator = useT()
  const find = useGuideFinder()
  return useCallback(
    (words) => {
      if (words.length < FEWEST_LETTERS) return []
      const sections = (find(words) ?? []).flatMap((found) => sectionChoice(found, translator) ?? [])
      return [...sections.slice(0, MOST_SECTIONS), historyChoice(words, translator)]
    },
    [translator, find],
  )
}

/** What an article is called is a line of its own already. */
function sectionChoice(found: Found, { t, sentence }: Translator): PaletteChoice | undefined {
  const article = ARTICLES.find(({ id }) => id === found.article)
  const section = article?.sections.find(({ id }) => id === found.section)
  if (!article || !section) return undefined
  return {
    id: `guide.${article.id}.${section.id}`,
    title: t('Guide: {title}', { title: sentence(section.title) }),
    about: sentence(article.title),
    words: [],
    kind: 'guide',
    isOffered: false,
    act: { route: routeOfFound(found) },
  }
}

const historyChoice = (words: string, { t }: Translator): PaletteChoice => ({
  id: 'words.history',
  title: t('Search the history for “{text}”', { text: words }),
  words: [],
  kind: 'words',
  isOffered: false,
  act: {
    open: () => {
      handFilter(withText(NO_FILTER, words))
      navigate('history')
    },
  },
})
