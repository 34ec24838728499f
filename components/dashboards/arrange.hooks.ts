/**
 * Moving widgets: lifted by a key and moved by arrows, or dragged by the pointer. Nothing is changed before the drop; Esc puts
 * everything back. While something is dragged nothing moves but a mark, so that no widget flees from under the pointer.
 */
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useT } from '@/components/shell/translation'
import { useAnnounce } from '@/components/ui/live-region'
import { alongLine } from '@/components/ui/move-focus'
import { type DropMark, markAt, placeOfMark } from './drop-mark'
import { type Point, useScrollNear } from './scroll-near.hooks'

export interface ArrangeWorld {
  /** Ids in the order on the page. */
  ids: readonly string[]
  titleOf: (id: string) => string
  /** @param to its place afterwards, from 0 */
  onMove: (id: string, to: number) => void
}

interface Lifted {
  id: string
  by: 'keys' | 'pointer'
  /** As it would be after a drop now. */
  ids: readonly string[]
}

export interface Arranged {
  /** The order to draw. */
  ids: readonly string[]
  lifted: string | null
  mark: DropMark | null
  grid: RefObject<HTMLDivElement | null>
  handleOf: (id: string) => HandleProps
  /** By buttons. */
  step: (id: string, by: number) => void
}

export interface HandleProps {
  'aria-pressed': boolean
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
  onBlur: () => void
  onMouseDown: (event: MouseEvent<HTMLButtonElement>) => void
  onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void
  onPointerMove: (event: PointerEvent<HTMLButtonElement>) => void
  onPointerUp: () => void
  onPointerCancel: () => void
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const moved = (ids: readonly string[], id: string, by: number): readonly string[] => {
  const to = Math.min(Math.max(ids.indexOf(id) + by, 0), ids.length - 1)
  return ids.filter((each) => each !== id).toSpliced(to, 0, id)
}

export function useArrange({ ids, titleOf, onMove }: ArrangeWorld): Arranged {
  const { t } = useT()
  const announce = useAnnounce()
  const [lifted, setLifted] = useState<Lifted | null>(null)
  const [mark, setMark] = useState<DropMark | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const keepFocus = useFocusKept()
  const shown = lifted?.by === 'keys' ? lifted.ids : ids
  const place = (id: string, order: readonly string[]) =>
    t('{widget}, position {position} of {all}', {
      widget: titleOf(id),
      position: order.indexOf(id) + 1,
      all: order.length,
    })
  const end = () => {
    setLifted(null)
    setMark(null)
  }
  const drop = (id: string, order: readonly string[]) => {
    end()
    if (order.indexOf(id) !== ids.indexOf(id)) onMove(id, order.indexOf(id))
    announce(t('Dropped: {place}', { place: place(id, order) }))
  }
  const putBack = (id: string) => {
    keepFocus()
    end()
    announce(t('Put back: {place}', { place: place(id, ids) }))
  }
  const markUnder = (at: Point) => {
    if (!grid.current) return
    const next = markAt(grid.current, at)
    if (next?.id !== mark?.id || next?.side !== mark?.side) setMark(next)
  }
  const follow = useScrollNear(lifted?.by === 'pointer', markUnder)
  useEscape(lifted?.by === 'pointer' ? () => putBack(lifted.id) : null)
  const onKeyDown = (id: string, event: KeyboardEvent<HTMLButtonElement>) => {
    const isLifted = lifted?.id === id
    const step = STEPS[event.key] ?? alongLine(event.currentTarget, event.key)
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      // A key that is held lifts once, and does not drop.
      if (event.repeat) return
      if (isLifted) return drop(id, lifted.ids)
      setLifted({ id, by: 'keys', ids })
      announce(
        t('Lifted: {place}. Arrow keys move it, Space drops it, Esc puts it back.', {
          place: place(id, ids),
        }),
      )
    } else if (isLifted && event.key === 'Escape') {
      event.preventDefault()
      putBack(id)
    } else if (isLifted && step !== undefined) {
      event.preventDefault()
      keepFocus()
      const next = moved(lifted.ids, id, step)
      setLifted({ ...lifted, ids: next })
      announce(place(id, next))
    }
  }
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (lifted?.by !== 'pointer') return
    const at = { x: event.clientX, y: event.clientY }
    follow(at)
    markUnder(at)
  }
  return {
    ids: shown,
    lifted: lifted?.id ?? null,
    mark,
    grid,
    step: (id, by) => {
      keepFocus()
      const next = moved(ids, id, by)
      onMove(id, next.indexOf(id))
      announce(place(id, next))
    },
    handleOf: (id) => ({
      'aria-pressed': lifted?.id === id,
      onKeyDown: (event) => onKeyDown(id, event),
      // A widget that is moved in the page may lose the focus for a moment.
      onBlur: () =>
        requestAnimationFrame(() => {
          const isAway = !document.activeElement?.matches(`[data-handle="${id}"]`)
          if (isAway && lifted?.id === id && lifted.by === 'keys') drop(id, lifted.ids)
        }),
      // Nothing that is dragged over gets selected; the focus that this takes away is given by hand.
      onMouseDown: (event) => event.preventDefault(),
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.focus({ preventScroll: true })
        event.currentTarget.setPointerCapture(event.pointerId)
        setLifted({ id, by: 'pointer', ids })
      },
      onPointerMove,
      onPointerUp: () => {
        if (lifted?.by !== 'pointer') return
        if (mark === null) return end()
        keepFocus()
        drop(id, placeOfMark(ids, id, mark))
      },
      onPointerCancel: end,
    }),
  }
}

/** @returns to be called before a change that moves elements: what had the focus has it again afterwards */
function useFocusKept(): () => void {
  const kept = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const element = kept.current
    kept.current = null
    if (element?.isConnected && element !== document.activeElement) element.focus()
  })
  return () => {
    kept.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
  }
}

function useEscape(act: (() => void) | null): void {
  const latest = useRef(act)
  latest.current = act
  const isOn = act !== null
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: globalThis.KeyboardEvent) => void (event.key === 'Escape' && latest.current?.())
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOn])
}
