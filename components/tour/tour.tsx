/**
 * A short tour over the real page: a card beside what it speaks of, which is ringed. It is not modal: the page stays usable. Each step takes
 * the focus to its heading; Esc or a button ends it at any step, and the focus goes back to where it was.
 */
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { placeAtSide } from '@/components/ui/place-at-side'
import { TOUR_STEPS, type TourStep } from './tour-steps'

export interface TourProps {
  onEnd: () => void
}

/** @example <Tour onEnd={remember} /> */
export function Tour({ onEnd }: TourProps) {
  const [index, setIndex] = useState(0)
  // Taken while it renders: the first card takes the focus before an effect of this one runs.
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    },
    [opener],
  )
  const step = TOUR_STEPS[index]
  if (!step) return null
  return (
    <TourCard
      key={step.id}
      step={step}
      number={index + 1}
      onStep={(by) => setIndex((at) => at + by)}
      onEnd={onEnd}
    />
  )
}

interface TourCardProps {
  step: TourStep
  number: number
  onStep: (by: 1 | -1) => void
  onEnd: () => void
}

function TourCard({ step, number, onStep, onEnd }: TourCardProps) {
  const { t, sentence } = useT()
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  const ring = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  usePlaced(step.anchor, card, ring)
  useEffect(() => heading.current?.focus(), [])
  useEscape(card, onEnd)
  const isLast = number === TOUR_STEPS.length
  return (
    <>
      <div
        ref={ring}
        aria-hidden="true"
        className="pointer-events-none fixed z-30 rounded-lg outline-2 outline-offset-2 outline-accent"
      />
      <div
        ref={card}
        popover="manual"
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        data-tour-card
        className="fixed w-80 max-w-[calc(100vw-1rem)] animate-arrive rounded-xl bg-raised p-4 text-ink shadow-float ring-1 ring-line"
      >
        <div className="flex items-baseline gap-3">
          <h2
            ref={heading}
            id={`${id}-title`}
            tabIndex={-1}
            className="flex-1 text-base font-semibold outline-none"
          >
            {sentence(step.title)}
          </h2>
          <span className="text-xs text-muted">
            {t('Step {step} of {steps}', { step: number, steps: TOUR_STEPS.length })}
          </span>
        </div>
        <p id={`${id}-text`} className="mt-1.5 text-sm text-muted">
          {sentence(step.text)}
        </p>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          {isLast ? null : (
            <Button size="sm" variant="quiet" className="-ms-2" onClick={onEnd}>
              {t('Skip the tour')}
            </Button>
          )}
          <span className="flex-1" />
          {number > 1 ? (
            <Button size="sm" onClick={() => onStep(-1)}>
              {t('Back')}
            </Button>
          ) : null}
          <Button size="sm" variant="primary" onClick={() => (isLast ? onEnd() : onStep(1))}>
            {isLast ? t('End the tour') : t('Next')}
          </Button>
        </div>
      </div>
    </>
  )
}

const visible = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility?.() ?? true)

type Part = React.RefObject<HTMLDivElement | null>

/** Shows the card in the top layer, beside its anchor, and follows the anchor when the page moves. */
function usePlaced(selector: string, card: Part, ring: Part): void {
  const place = useCallback(() => {
    const anchor = visible(selector)
    if (!card.current || !ring.current) return
    ring.current.hidden = anchor === undefined
    if (!anchor) return
    placeAtSide(card.current, anchor)
    const { left, top, width, height } = anchor.getBoundingClientRect()
    Object.assign(ring.current.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
  }, [selector, card, ring])
  useEffect(() => {
    // A narrow window has its links in a row that scrolls.
    visible(selector)?.scrollIntoView?.({ block: 'nearest', inline: 'center' })
    card.current?.showPopover?.()
    place()
    addEventListener('resize', place)
    addEventListener('scroll', place, true)
    return () => {
      removeEventListener('resize', place)
      removeEventListener('scroll', place, true)
    }
  }, [selector, place, card])
}

/** Esc belongs to whatever else has the focus: a dialog, a menu, a field. */
function useEscape(card: Part, onEscape: () => void): void {
  const latest = useRef(onEscape)
  latest.current = onEscape
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { activeElement } = document
      const isOurs = activeElement === document.body || card.current?.contains(activeElement) === true
      if (event.key !== 'Escape' || event.defaultPrevented || !isOurs) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [card])
}
