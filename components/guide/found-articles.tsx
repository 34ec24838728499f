/** What a search of the guide has found, best first. */
import { useT } from '@/components/shell/translation'
import { ARTICLES } from '@/lib/guide/registry'
import type { Found } from '@/lib/guide/search-guide'

export function FoundArticles({ found }: { found: readonly Found[] }) {
  const { t } = useT()
  if (found.length === 0)
    return <p className="py-6 text-center text-sm text-muted">{t('No article has these words.')}</p>
  return (
    <ul aria-label={t('Results')} className="divide-y divide-line rounded-card border border-line bg-surface">
      {found.map((each) => (
        <FoundLine key={each.article} found={each} />
      ))}
    </ul>
  )
}

/** @example routeOfFound({ article: 'vault', section: 'locks' }) // 'guide/vault/locks' */
export const routeOfFound = ({ article, section }: Found): string =>
  ['guide', article, ...(section === undefined ? [] : [section])].join('/')

/** What arrow keys move through, from the search on. */
const FOUND = { 'data-found': '' }
export const FOUND_STOPS = 'input[type="search"], [data-found]'

function FoundLine({ found }: { found: Found }) {
  const { sentence } = useT()
  const article = ARTICLES.find(({ id }) => id === found.article)
  if (!article) return null
  const section = article.sections.find(({ id }) => id === found.section)
  return (
    <li>
      <a
        {...FOUND}
        href={`#/${routeOfFound(found)}`}
        className="block rounded-card px-4 py-3 -outline-offset-2 hover:bg-hover"
      >
        <span className="block text-sm font-semibold">{sentence(article.title)}</span>
        <span className="mt-0.5 block text-sm text-muted">{sentence(section?.title ?? article.lead)}</span>
      </a>
    </li>
  )
}
