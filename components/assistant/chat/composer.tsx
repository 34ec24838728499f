/** Where a question is typed. Enter sends, Shift and Enter begin a new line, Esc stops the answer that is being written. */
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { isComposing } from '@/components/ui/composition'

export interface ComposerProps {
  text: string
  isWriting: boolean
  pending: boolean
  /** Beside the buttons: the level and what is sent. */
  children?: ReactNode
  inputRef?: Ref<HTMLTextAreaElement>
  onText: (text: string) => void
  onSend: () => void
  onStop: () => void
}

const MOST = 8000

export function Composer({
  text,
  isWriting,
  pending,
  children,
  inputRef,
  onText,
  onSend,
  onStop,
}: ComposerProps) {
  const { t } = useT()
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is being composed, Enter ends the word.
    if (isComposing(event)) return
    if (event.key === 'Escape' && isWriting) {
      event.preventDefault()
      onStop()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    if (!isWriting) onSend()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
      className="rounded-xl border border-edge bg-surface shadow-xs focus-within:border-accent"
    >
      <label htmlFor={id} className="sr-only">
        {t('Your question')}
      </label>
      <textarea
        id={id}
        ref={inputRef}
        rows={2}
        maxLength={MOST}
        value={text}
        aria-describedby={`${id}-keys`}
        placeholder={t('Ask about your portfolio…')}
        onChange={({ target }) => onText(target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content block max-h-48 min-h-16 w-full resize-none rounded-xl bg-transparent px-3 pt-2.5 text-sm text-ink focus-visible:-outline-offset-2 placeholder:text-muted"
      />
      <p id={`${id}-keys`} className="sr-only">
        {t('Enter sends, Shift and Enter begin a new line, Esc stops an answer.')}
      </p>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-2 pb-2">
        {children}
        <span className="ms-auto">
          {isWriting ? (
            <Button size="sm" icon="pause" busy={pending} onClick={onStop}>
              {t('Stop')}
            </Button>
          ) : (
            <Button type="submit" size="sm" variant="primary" busy={pending} disabled={text.trim() === ''}>
              {t('Ask')}
            </Button>
          )}
        </span>
      </div>
    </form>
  )
}
