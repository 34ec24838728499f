/** The guide: an article of the address, or all of them; what is searched for stands in place of both. Nothing of it is asked of the network. */
import { type KeyboardEvent, useEffect, useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { PageSearch } from '@/components/shell/page-search'
import { navigate, type RouteProps } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { isComposing, isEnter } from '@/components/ui/composition'
import { moveFocus } from '@/components/ui/move-focus'
import { ARTICLES } from '@/lib/guide/registry'
import type { Found } from '@/lib/guide/search-guide'
import { ArticleList } from './article-list'
import { ArticleView } from './article-view'
import { BackToArticles } from './back-to-articles'
import { FOUND_STOPS, FoundArticles, routeOfFound } from './found-articles'
import { useGuideSearch } from './guide-search.hooks'

export function GuidePage({ rest }: RouteProps) {
  const { t } = useT()
  const [id, section] = rest
  const article = ARTICLES.find((each) => each.id === id)
  const [query, setQuery] = useState('')
  const found = useGuideSearch(query)
  // Whoever follows a link wants to read what it leads to.
  useEffect(() => setQuery(''), [id, section])
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="mx-auto max-w-5xl" onKeyDown={(event) => found && onSearchKey(event, found)}>
      {article ? (
        <BackToArticles />
      ) : (
        <PageHeader
          title={t('Guide')}
          lead={t(
            'How Holdfast works, in short articles. They are part of it: nothing is asked of the network.',
          )}
        />
      )}
      <div className="print:hidden">
        <PageSearch
          label={t('Search the guide')}
          value={query}
          count={found?.length ?? null}
          onChange={setQuery}
        />
      </div>
      {found ? (
        <FoundArticles found={found} />
      ) : article ? (
        <ArticleView key={article.id} article={article} section={section} />
      ) : (
        <ArticleList articles={ARTICLES} />
      )}
    </div>
  )
}

/** Arrows go from the search through what it found and back; Enter in the search opens the best. */
function onSearchKey(event: KeyboardEvent<HTMLElement>, found: readonly Found[]): void {
  if (isComposing(event)) return
  const [best] = found
  if (isEnter(event) && best && event.target instanceof HTMLInputElement) {
    event.preventDefault()
    navigate(routeOfFound(best))
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  if (moveFocus(event.currentTarget, FOUND_STOPS, event.key)) event.preventDefault()
}
