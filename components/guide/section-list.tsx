/** The sections of an article, beside it where there is room. */
import { useT } from '@/components/shell/translation'
import type { Article } from '@/lib/guide/define-article'

/** Id of a section's heading in the page. @example sectionElement('locks') // 'guide-locks' */
export const sectionElement = (section: string): string => `guide-${section}`

export function SectionList({ article }: { article: Article }) {
  const { t, sentence } = useT()
  return (
    <nav
      aria-labelledby="guide-sections"
      className="sticky top-7 border-s border-line ps-4 max-lg:hidden print:hidden"
    >
      <h2 id="guide-sections" className="text-sm font-semibold">
        {t('On this page')}
      </h2>
      <ul className="mt-1">
        {article.sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#/guide/${article.id}/${id}`}
              className="block rounded py-1.5 text-sm text-muted hover:text-ink hover:underline"
            >
              {sentence(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
