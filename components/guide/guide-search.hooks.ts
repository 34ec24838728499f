/** Articles that hold the words, in the language that is shown. */
import { useMemo } from 'react'
import { useT } from '@/components/shell/translation'
import { ARTICLES } from '@/lib/guide/registry'
import { type Found, type ReadArticle, readArticle, searchGuide } from '@/lib/guide/search-guide'

type GuideFinder = (query: string) => readonly Found[] | null

/** Finds for whoever asks again and again. @returns best first; `null`: nothing was asked @example const find = useGuideFinder(); find('pin') */
export function useGuideFinder(): GuideFinder {
  const { sentence } = useT()
  return useMemo(() => {
    // Read once somebody asks, not by everybody who comes for an article.
    let articles: readonly ReadArticle[] | undefined
    return (query) => {
      if (query.trim() === '') return null
      articles ??= ARTICLES.map((article) => readArticle(article, sentence))
      return searchGuide(articles, query)
    }
  }, [sentence])
}

/** @returns `null`: nothing was asked @example const found = useGuideSearch('pin') */
export function useGuideSearch(query: string): readonly Found[] | null {
  const find = useGuideFinder()
  return useMemo(() => find(query), [find, query])
}
