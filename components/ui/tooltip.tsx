/**
 * A short text beside what it explains, on hover and on keyboard focus; Esc closes it (WCAG 1.4.13). It lives in the
 * top layer (native popover), so no scroll container cuts it off. It repeats or adds detail, it is never the only place
 * of a fact: screen readers get the same text by the child's own label or hidden text.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { placeBeside } from './place-beside'

const DELAY_MS = 350

/** @example <Tooltip text="0.123456789 BTC"><span>0.1235 BTC</span></Tooltip> */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [open, setOpen] = useState(false)

  const show = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(true), DELAY_MS)
  }
  const hide = () => {
    clearTimeout(timer.current)
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    hide()
  }
  return (
    // The wrapper only listens; the child is the control.
    <span
      ref={anchor}
      className="inline-flex max-w-full"
      onPointerEnter={show}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show()}
      onBlur={hide}
      onKeyDown={onKeyDown}
    >
      {children}
      {open && text !== '' ? <Bubble text={text} anchor={anchor.current} /> : null}
    </span>
  )
}

function Bubble({ text, anchor }: { text: string; anchor: HTMLElement | null }) {
  const bubble = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const element = bubble.current
    if (!element || !anchor) return
    element.showPopover?.()
    placeBeside(element, anchor, 'centre')
  }, [anchor])
  return (
    <span
      ref={bubble}
      popover="manual"
      aria-hidden="true"
      className="pointer-events-none fixed max-w-64 animate-arrive rounded-md bg-primary px-2 py-1 text-start text-xs font-normal whitespace-normal break-words text-on-primary shadow-float"
    >
      {text}
    </span>
  )
}
