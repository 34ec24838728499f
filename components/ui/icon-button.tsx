/** A square button with an icon only; its label is read aloud and shown as a tooltip. */
import type { ButtonHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { Tooltip } from './tooltip'

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName
  label: string
  size?: 'sm' | 'md'
  /** Turns while something runs; stands still under reduced motion. */
  busy?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** @example <IconButton icon="lock" label={t('Lock')} onClick={onLock} /> */
export function IconButton({
  icon,
  label,
  size = 'sm',
  busy = false,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-busy={busy || undefined}
        onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
        className={classNames(
          'inline-flex shrink-0 items-center justify-center rounded-lg text-muted transition-colors duration-100',
          'hover:bg-hover hover:text-ink active:bg-pressed disabled:cursor-not-allowed disabled:opacity-50',
          'aria-pressed:bg-pressed aria-pressed:text-ink',
          size === 'sm' ? 'size-8' : 'size-10',
          className,
        )}
      >
        <Icon name={icon} className={busy ? 'animate-spin motion-reduce:animate-none' : ''} />
      </button>
    </Tooltip>
  )
}
