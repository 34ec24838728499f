/** What the page in front asked the wallet for, newest first, in the same words as in the page. Shows what it is given. */
import type { ReactNode } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { IconButton } from '@/components/ui/icon-button'
import type { TabNote } from '@/lib/annotate/messages'
import type { Sentence } from '@/lib/core/sentence'
import { formatAge } from '@/lib/i18n/format/format-time'
import { hostOf } from './host-of'
import { LevelBadge } from './level-badge'
import { NoteText } from './note-text'

export interface PopupNotesProps {
  notes: readonly TabNote[]
  now: number
  error: { sentence: Sentence } | null
  onAgain: () => void
  onOpen: (note: TabNote) => void
  /** Below the newest: a way to ask about it. */
  explain?: (note: TabNote) => ReactNode
}

/** Nothing at all where nothing was asked for. */
export function PopupNotesView({ notes, now, error, onAgain, onOpen, explain }: PopupNotesProps) {
  const [newest, ...older] = notes
  if (!newest && !error) return null
  return (
    <div className="mx-3 mb-2 max-h-72 min-h-24 shrink overflow-y-auto rounded-card border border-line">
      {error ? <ProblemBanner error={error} onAgain={onAgain} /> : null}
      {newest ? <Newest note={newest} now={now} onOpen={onOpen} explain={explain} /> : null}
      {older.map((each) => (
        <Older key={each.note.id} note={each} now={now} />
      ))}
    </div>
  )
}

interface OneProps {
  note: TabNote
  now: number
}

function Newest({
  note,
  now,
  onOpen,
  explain,
}: OneProps & Pick<PopupNotesProps, 'onOpen'> & { explain: PopupNotesProps['explain'] | undefined }) {
  const { t } = useT()
  const { shown } = note
  return (
    <section aria-label={shown.words.title} className="px-3 pt-1 pb-2.5">
      <div className="flex items-center gap-2 text-xs text-muted">
        <LevelBadge level={shown.level} word={shown.words.levels[shown.level]} />
        <span className="truncate">{hostOf(note.note.origin)}</span>
        <Age note={note} now={now} />
        <IconButton icon="external" label={t('Open in Holdfast')} onClick={() => onOpen(note)} />
      </div>
      <div aria-live="polite">
        <NoteText shown={shown} />
      </div>
      {explain ? <div className="mt-2">{explain(note)}</div> : null}
    </section>
  )
}

function Older({ note, now }: OneProps) {
  const { shown } = note
  return (
    <details className="border-t border-line px-3 py-1.5">
      <summary className="flex min-h-7 list-none items-center gap-2 rounded text-xs [&::-webkit-details-marker]:hidden">
        <LevelBadge level={shown.level} word={shown.words.levels[shown.level]} />
        <span className="truncate">{shown.headline}</span>
        <Age note={note} now={now} />
      </summary>
      <NoteText shown={shown} />
    </details>
  )
}

function Age({ note: { note }, now }: OneProps) {
  const { locale } = useT()
  return (
    <span className="figure ms-auto shrink-0 text-xs text-muted">
      {formatAge(note.at, Math.max(now, note.at), locale)}
    </span>
  )
}
