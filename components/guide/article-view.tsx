/** One article: what it is about, its sections, where to go on. At wide its sections are listed beside it. */
import { useEffect, useRef } from 'react'
import { useT } from '@/components/shell/translation'
import type { Article } from '@/lib/guide/define-article'
import { Blocks } from './article-block'
import { NextArticles } from './next-articles'
import { SectionList, sectionElement } from './section-list'

export interface ArticleViewProps {
  article: Article
  /** The section that the address leads to. */
  section: string | undefined
}

/** @example <ArticleView key={article.id} article={article} section="locks" /> */
export function ArticleView({ article, section }: ArticleViewProps) {
  const { sentence } = useT()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const target = section === undefined ? null : document.getElementById(sectionElement(section))
    // The link that led here may be gone with its page: the focus goes to what was asked for.
    ;(target ?? heading.current)?.focus()
    if (target === null) window.scrollTo(0, 0)
    else target.scrollIntoView?.({ block: 'start' })
  }, [section])
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_14rem] print:block">
      <article aria-labelledby="guide-title" className="min-w-0 max-w-3xl">
        <h1
          id="guide-title"
          ref={heading}
          tabIndex={-1}
          className="text-xl font-semibold tracking-tight outline-none"
        >
          {sentence(article.title)}
        </h1>
        <p className="mt-2 text-base text-muted">{sentence(article.lead)}</p>
        {article.sections.map(({ id, title, blocks }) => (
          <section key={id} aria-labelledby={sectionElement(id)} className="mt-7">
            <h2 id={sectionElement(id)} tabIndex={-1} className="scroll-mt-4 rounded text-base font-semibold">
              {sentence(title)}
            </h2>
            <Blocks blocks={blocks} />
          </section>
        ))}
        <NextArticles article={article} />
      </article>
      <SectionList article={article} />
    </div>
  )
}
