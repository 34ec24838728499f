/**
 * A button and the panel it opens, on the native popover: a click outside or Esc closes it. The panel's content is
 * rendered only while it is open.
 */
import { type ReactNode, useId, useRef, useState } from 'react'
import { type ButtonVariant, buttonClass } from './button'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { placeBeside } from './place-beside'

export interface PopoverProps {
  /** Text of the button; with `icon` and `labelHidden` it is read aloud only. */
  label: string
  icon?: IconName
  labelHidden?: boolean
  variant?: ButtonVariant
  size?: 'sm' | 'md'
  alignment?: 'start' | 'end'
  role?: 'menu' | 'dialog'
  children: (close: () => void) => ReactNode
}

/** @example <Popover label={t('Filter')} icon="filter">{(close) => <Filters onDone={close} />}</Popover> */
export function Popover(props: PopoverProps) {
  const {
    label,
    icon,
    labelHidden = false,
    variant = 'secondary',
    size = 'md',
    alignment = 'start',
    role = 'dialog',
  } = props
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const onToggle = (now: boolean) => {
    setOpen(now)
    if (now)
      requestAnimationFrame(
        () => panel.current && button.current && placeBeside(panel.current, button.current, alignment),
      )
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-expanded={open}
        aria-haspopup={role}
        aria-label={labelHidden ? label : undefined}
        className={classNames(
          buttonClass(variant, size),
          labelHidden && (size === 'sm' ? 'w-8 px-0!' : 'w-10 px-0!'),
        )}
      >
        {icon ? <Icon name={icon} /> : null}
        {labelHidden ? null : label}
        {icon ? null : <Icon name="chevron-down" size={14} className="text-muted" />}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role={role}
        aria-label={label}
        onToggle={(event) => onToggle(event.newState === 'open')}
        className="fixed max-h-80 min-w-44 overflow-y-auto rounded-lg bg-raised p-1 shadow-float ring-1 ring-line"
      >
        {open ? props.children(() => panel.current?.hidePopover()) : null}
      </div>
    </>
  )
}
