/** One line that says what the total lacks; it opens to the whole list. Nothing is shown when nothing is missing. */
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import { completenessNotes, type Note } from './completeness-notes'
import type { AnyView } from './portfolio-props'

export interface CompletenessLineProps {
  view: AnyView
  now: number
  /** How many notes the closed line has room for. */
  shown?: number
}

/** @example <CompletenessLine view={view} now={now} /> */
export function CompletenessLine({ view, now, shown = 1 }: CompletenessLineProps) {
  const { t, sentence, locale } = useT()
  const notes = completenessNotes(view, { now, locale })
  if (notes.length === 0) return null
  const text = (note: Note) =>
    (note.subject === undefined ? '' : `${note.subject}: `) + sentence(note.sentence)
  return (
    <details className="group rounded-lg bg-warn-soft text-xs">
      <summary className="flex min-h-8 list-none items-center gap-2 rounded-lg px-2.5 py-1 text-ink [&::-webkit-details-marker]:hidden">
        <Icon name="alert" size={14} className="text-warn" />
        <span className="min-w-0 flex-1 truncate">{notes.slice(0, shown).map(text).join(' · ')}</span>
        {notes.length > shown ? (
          <span className="figure text-muted">{t('+{count} more', { count: notes.length - shown })}</span>
        ) : null}
        <Icon
          name="chevron-down"
          size={14}
          className="text-muted transition-transform duration-100 group-open:rotate-180"
        />
      </summary>
      <ul className="space-y-1.5 px-2.5 pt-0.5 pb-2.5 ps-[1.9rem]">
        {notes.map((note) => (
          <li key={note.key}>
            {text(note)}
            {note.detail ? <span className="block text-muted">{sentence(note.detail)}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
