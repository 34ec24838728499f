/** Keys of a shortcut, as they stand on the keyboard; read aloud as words. */
import { Fragment } from 'react'
import { useT } from '@/components/shell/translation'
import { keyCaps } from '@/lib/commands/press-key'
import { isMac } from './is-mac'

/** @example <KeyCaps keys="g a" /> */
export function KeyCaps({ keys }: { keys: string }) {
  const { t } = useT()
  const presses = keyCaps(keys, isMac(navigator), t('Ctrl'))
  return (
    <span className="inline-flex shrink-0 items-center gap-1 text-2xs text-muted">
      {presses.map((caps, at) => (
        // With what comes before it: `g g` is twice the same.
        <Fragment key={presses.slice(0, at + 1).join(' ')}>
          {at > 0 ? <span>{t('and then')}</span> : null}
          {caps.map((cap) => (
            <kbd
              key={cap}
              className="inline-flex h-5 min-w-5 items-center justify-center rounded border border-line bg-sunken px-1 font-sans"
            >
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
