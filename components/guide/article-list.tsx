/** All articles, each with what it is about. */
import { useT } from '@/components/shell/translation'
import type { Article } from '@/lib/guide/define-article'

export function ArticleList({ articles }: { articles: readonly Article[] }) {
  const { t, sentence } = useT()
  return (
    <nav aria-label={t('Articles')}>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {articles.map(({ id, title, lead }) => (
          <li key={id}>
            <a
              href={`#/guide/${id}`}
              className="block h-full rounded-card border border-line bg-surface px-4 py-3 transition-colors duration-100 hover:border-edge hover:bg-hover"
            >
              <span className="block text-sm font-semibold">{sentence(title)}</span>
              <span className="mt-1 block text-sm text-muted">{sentence(lead)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
