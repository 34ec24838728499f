/**
 * Buttons and links that look like buttons. `md` is 40 px (tab), `sm` 32 px (popup). A busy button keeps its place and
 * its focus, and refuses clicks; it is marked `aria-busy`, not disabled.
 */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'sm' | 'md'

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary-hover',
  secondary: 'bg-raised text-ink ring-1 ring-inset ring-line hover:bg-hover active:bg-pressed shadow-xs',
  quiet: 'text-ink hover:bg-hover active:bg-pressed',
  danger: 'bg-danger-strong text-white hover:brightness-110',
}

const SIZES: Record<ButtonSize, string> = { sm: 'h-8 px-2.5 text-xs', md: 'h-10 px-4 text-sm' }

/** The look alone, for an `<a>` that stands among buttons. */
export const buttonClass = (variant: ButtonVariant = 'secondary', size: ButtonSize = 'md'): string =>
  classNames(
    'inline-flex shrink-0 select-none items-center justify-center gap-1.5 rounded-lg font-medium whitespace-nowrap',
    'transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 aria-busy:opacity-70',
    VARIANTS[variant],
    SIZES[size],
  )

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: IconName
  busy?: boolean
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** @example <Button variant="primary" busy={saving} onClick={save}>{t('Save')}</Button> */
export function Button({
  variant,
  size,
  icon,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      className={classNames(buttonClass(variant, size), className)}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}
