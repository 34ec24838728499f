/** A note in Holdfast's own pages: the same words as in the page, and those that were kept from it. */
import { classNames } from '@/components/ui/class-names'
import type { ShownNote } from '@/lib/core/note'
import { LEVEL_INK, LevelSign } from './level-badge'

/** @example <NoteText shown={tabNote.shown} /> */
export function NoteText({ shown, headline = true }: { shown: ShownNote; headline?: boolean }) {
  const { words } = shown
  return (
    <div className="min-w-0 text-sm break-words" lang={shown.locale} aria-busy={shown.state === 'read'}>
      {headline ? <p className="font-semibold">{shown.headline}</p> : null}
      <ul className="mt-1.5 grid gap-1.5">
        {shown.lines.map((line) => (
          <NoteLine key={line.what} line={line} word={words.levels[line.level]} />
        ))}
      </ul>
      {shown.notRun.length > 0 ? (
        <details className="mt-2 text-xs text-muted">
          <summary className="rounded">{`${words.notRun} (${shown.notRun.length})`}</summary>
          <ul className="mt-1 grid gap-1 ps-4">
            {shown.notRun.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {shown.kept > 0 ? <p className="mt-2 text-xs text-muted">{words.kept}</p> : null}
      {shown.state === 'read' ? <p className="mt-2 text-xs text-muted">{words.reading}</p> : null}
    </div>
  )
}

function NoteLine({ line, word }: { line: ShownNote['lines'][number]; word: string }) {
  const { level, text } = line
  const ink = LEVEL_INK[level]
  const isLoud = level === 'care' || level === 'danger'
  return (
    <li className="flex gap-2">
      <LevelSign level={level} className={classNames('mt-[3px]', ink)} />
      <span className="min-w-0">
        <span className={isLoud ? classNames('font-semibold', ink) : 'sr-only'}>{`${word}: `}</span>
        {text}
      </span>
    </li>
  )
}
