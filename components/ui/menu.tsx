/** A button with a menu of acts. Arrow keys, Home and End move, Enter acts, Esc closes and returns the focus. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { moveFocus } from './move-focus'
import { Popover, type PopoverProps } from './popover'

export interface MenuAct {
  label: string
  icon?: IconName
  danger?: boolean
  disabled?: boolean
  run: () => void
}

/** @example <Menu label={t('More')} icon="dots" labelHidden acts={[{ label: t('Edit'), run: edit }]} /> */
export function Menu({
  acts,
  ...rest
}: Omit<PopoverProps, 'children' | 'role'> & { acts: readonly MenuAct[] }) {
  return (
    <Popover {...rest} role="menu">
      {(close) => <MenuActs acts={acts} close={close} />}
    </Popover>
  )
}

function MenuActs({ acts, close }: { acts: readonly MenuAct[]; close: () => void }) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (list.current && moveFocus(list.current, '[role=menuitem]:not(:disabled)', event.key))
      event.preventDefault()
  }
  return (
    <div ref={list} onKeyDown={onKeyDown} role="presentation" className="flex flex-col">
      {acts.map((act) => (
        <button
          key={act.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          disabled={act.disabled}
          onClick={() => {
            close()
            act.run()
          }}
          className={classNames(
            'flex h-9 items-center gap-2.5 rounded-md px-2.5 text-start text-sm hover:bg-hover focus-visible:outline-offset-[-2px] disabled:opacity-50',
            act.danger && 'text-danger',
          )}
        >
          {act.icon ? <Icon name={act.icon} /> : null}
          {act.label}
        </button>
      ))}
    </div>
  )
}
