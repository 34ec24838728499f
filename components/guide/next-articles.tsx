/** At the end of an article: related ones, the one before and the one after. */
import { useT } from '@/components/shell/translation'
import type { Article } from '@/lib/guide/define-article'
import { ARTICLES } from '@/lib/guide/registry'

const linkClass = 'rounded text-accent hover:underline'

export function NextArticles({ article }: { article: Article }) {
  const { t, sentence } = useT()
  const at = ARTICLES.indexOf(article)
  const [before, after] = [ARTICLES[at - 1], ARTICLES[at + 1]]
  const related = ARTICLES.filter(({ id }) => article.related.includes(id))
  return (
    <footer className="mt-8 border-t border-line pt-4 text-sm print:hidden">
      <h2 className="font-semibold">{t('See also')}</h2>
      <ul className="mt-1">
        {related.map(({ id, title }) => (
          <li key={id} className="py-1">
            <a href={`#/guide/${id}`} className={linkClass}>
              {sentence(title)}
            </a>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap justify-between gap-x-6 gap-y-2">
        {before ? (
          <a href={`#/guide/${before.id}`} className={linkClass}>
            {t('Previous: {title}', { title: sentence(before.title) })}
          </a>
        ) : null}
        {after ? (
          <a href={`#/guide/${after.id}`} className={`${linkClass} ms-auto`}>
            {t('Next: {title}', { title: sentence(after.title) })}
          </a>
        ) : null}
      </div>
    </footer>
  )
}
