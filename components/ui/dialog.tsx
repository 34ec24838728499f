/**
 * A modal dialog on the native element: focus begins at the first field and stays inside, Esc and the close button close it, focus returns to what
 * opened it. `footer` holds the act, named ("Remove Kraken"), never "OK".
 */
import { type ReactNode, useId } from 'react'
import { useT } from '@/components/shell/translation'
import { classNames } from './class-names'
import { IconButton } from './icon-button'
import { useModal } from './modal.hooks'

export interface DialogProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg' | 'xl'
}

const WIDTHS = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-2xl', xl: 'max-w-5xl' }

/** @example <Dialog open={open} title={t('Remove account')} onClose={close} footer={<Button ...>}>...</Dialog> */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null
}

/** The first field, or the first act, which is the harmless one; never the close button, whose name says nothing. */
const firstStop = (dialog: HTMLElement): HTMLElement | null =>
  dialog.querySelector('[data-body] :is(input, select, textarea):not(:disabled)') ??
  dialog.querySelector('footer button:not(:disabled)')

function OpenDialog({ title, onClose, children, footer, size = 'md' }: Omit<DialogProps, 'open'>) {
  const { t } = useT()
  const element = useModal(firstStop)
  const titleId = useId()
  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      className={classNames(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] animate-arrive flex-col overflow-hidden rounded-xl bg-surface p-0 text-ink shadow-float open:flex',
        WIDTHS[size],
      )}
    >
      <header className="flex items-center justify-between gap-3 border-b border-line py-2 pe-2 ps-4">
        <h2 id={titleId} className="text-base font-semibold">
          {title}
        </h2>
        <IconButton icon="close" label={t('Close')} onClick={onClose} />
      </header>
      <div data-body className="relative min-h-0 overflow-y-auto p-4">
        {children}
      </div>
      {footer ? (
        <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{footer}</footer>
      ) : null}
    </dialog>
  )
}
