/**
 * The palette: a few letters, and Enter goes there. A combobox over one list (WAI-ARIA): the focus stays in the field, arrows move through
 * the list, Enter takes, Esc closes and gives the focus back. It opens pages and forms; it confirms nothing.
 */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { isComposing, isEnter } from '@/components/ui/composition'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { useModal } from '@/components/ui/modal.hooks'
import { rankChoices } from '@/lib/commands/rank-choices'
import { KeyCaps } from './key-caps'
import { CHOICE_KINDS, type PaletteChoice } from './palette-choice'
import { stepIn } from './step-in'

export interface PaletteProps {
  choices: readonly PaletteChoice[]
  /** Ids, last chosen first. */
  recent: readonly string[]
  /** What can be done with the words themselves; it stands below all that is called so. */
  withWords?: (words: string) => readonly PaletteChoice[]
  onChoose: (choice: PaletteChoice) => void
  onClose: () => void
}

const SHOWN_MOST = 50

const NOTHING = (): readonly PaletteChoice[] => []

const field = (dialog: HTMLElement) => dialog.querySelector('input')

/** @example <Palette choices={choices} recent={[]} onChoose={act} onClose={close} /> */
export function Palette({ choices, recent, withWords = NOTHING, onChoose, onClose }: PaletteProps) {
  const { t } = useT()
  const dialog = useModal(field)
  const listId = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const called = useMemo(() => {
    const isOffered = ({ id, isOffered: offered }: PaletteChoice) => offered || recent.includes(id)
    const asked = query.trim() === '' ? choices.filter(isOffered) : choices
    return rankChoices(asked, query, recent).slice(0, SHOWN_MOST)
  }, [choices, query, recent])
  const words = query.trim()
  const found = useMemo(
    () => (words === '' ? called : [...called, ...withWords(words)]),
    [called, words, withWords],
  )
  const at = Math.min(active, Math.max(0, found.length - 1))
  const chosen = found[at]
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (isEnter(event) && chosen) {
      event.preventDefault()
      return onChoose(chosen)
    }
    const next = stepIn(event.key, at, found.length)
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
  }
  return (
    <dialog
      ref={dialog}
      aria-label={t('Search and commands')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // The backdrop belongs to the dialog's own box; whatever is inside is another target.
      onPointerDown={(event) => void (event.target === event.currentTarget && onClose())}
      className="mx-auto mt-[max(1rem,10vh)] mb-4 max-h-[min(34rem,calc(100dvh-2rem))] w-[calc(100%-2rem)] max-w-xl animate-arrive flex-col overflow-hidden rounded-xl bg-surface p-0 text-ink shadow-float open:flex"
    >
      <div className="flex items-center gap-2 border-b border-line py-1.5 pe-1.5 ps-4">
        <Icon name="search" className="text-muted" />
        <input
          type="text"
          role="combobox"
          aria-label={t('Search and commands')}
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${listId}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder={t('A page, a coin, a setting…')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
          className="h-10 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-muted"
        />
        <IconButton icon="close" label={t('Close')} onClick={onClose} />
      </div>
      <p role="status" className="sr-only">
        {t('{count} results', { count: called.length })}
      </p>
      {called.length === 0 ? (
        <p className="px-4 py-8 text-center text-sm text-muted">
          {t('Nothing is called “{text}”.', { text: words })}
        </p>
      ) : null}
      <ChoiceList id={listId} choices={found} active={at} onPoint={setActive} onChoose={onChoose} />
    </dialog>
  )
}

interface ChoiceListProps {
  id: string
  choices: readonly PaletteChoice[]
  active: number
  onPoint: (at: number) => void
  onChoose: (choice: PaletteChoice) => void
}

function ChoiceList({ id, choices, active, onPoint, onChoose }: ChoiceListProps) {
  const { t, sentence } = useT()
  const list = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- another list may have another line at the same place
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' })
  }, [active, choices])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('Results')}
      className={classNames('min-h-0 overflow-y-auto', choices.length > 0 && 'p-1.5')}
    >
      {choices.map((choice, at) => (
        <div
          key={choice.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          onPointerMove={() => void (at !== active && onPoint(at))}
          onClick={() => onChoose(choice)}
          className="flex min-h-10 cursor-default items-center gap-3 rounded-lg px-2.5 py-1.5 text-sm aria-selected:bg-pressed"
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate">{choice.title}</span>
            {choice.about ? <span className="block truncate text-xs text-muted">{choice.about}</span> : null}
          </span>
          {choice.keys ? (
            <span className="max-nav:hidden">
              <KeyCaps keys={choice.keys} />
            </span>
          ) : null}
          <span className="shrink-0 text-xs text-muted">{sentence(CHOICE_KINDS[choice.kind])}</span>
        </div>
      ))}
    </div>
  )
}
