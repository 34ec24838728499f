/** The pages of the analytics as a row of links, below the title. */
import { useT } from '@/components/shell/translation'
import { routeOf, SECTION_WORDS, SECTIONS, type Section } from './sections'

export function SectionLinks({ section }: { section: Section }) {
  const { t, sentence } = useT()
  return (
    <nav aria-label={t('Analytics')}>
      <ul className="flex flex-wrap gap-x-4">
        {SECTIONS.map((each) => (
          <li key={each}>
            <a
              href={`#/${routeOf(each)}`}
              aria-current={each === section ? 'page' : undefined}
              className="relative flex h-9 items-center text-sm text-muted transition-colors duration-100 after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:after:bg-ink"
            >
              {sentence(SECTION_WORDS[each])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
