/**
 * Whether a press in the note is the person's own: trusted, on something that has stood still and in sight for half a second,
 * is not faded and not covered. A page that hides the note under something else gets no press out of it. What a page can do
 * all the same is take the note away; it decides nothing.
 */

/** What appeared, moved or was uncovered less than this long ago is not pressed: nobody has read it yet. */
export const STILL_MS = 500
export const LEAST_OPACITY = 0.7

export interface ClickGuard {
  allows: (event: Event, control: Element) => boolean
  /** It appeared, or what it says has changed. */
  renew: () => void
  stop: () => void
}

/** Part two of the observer's standard, which Firefox has not. */
interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean
}

/** @example const guard = guardClicks(host, box, root); if (guard.allows(event, button)) act('close', id) */
export function guardClicks(host: HTMLElement, box: HTMLElement): ClickGuard {
  let since = 0
  let place = ''
  /** By the browser's own word; `undefined`: it does not say. */
  let isVisible: boolean | undefined
  const look = () => {
    const { x, y, width, height } = box.getBoundingClientRect()
    const now = [x, y, width, height].join()
    if (now !== place || isOverlaid(host, box)) since = performance.now()
    place = now
  }
  const renew = () => {
    look()
    since = performance.now()
  }
  const stopWatching = watchVisibility(box, (visible) => {
    if (visible !== isVisible) renew()
    isVisible = visible
  })
  const looked = ['pointerover', 'pointermove', 'pointerdown'] as const
  for (const name of looked) box.addEventListener(name, look, { capture: true, passive: true })
  addEventListener('resize', look)
  const sizes = new ResizeObserver(look)
  sizes.observe(box)
  renew()
  return {
    renew,
    allows: (event, control) => {
      look()
      return (
        event.isTrusted &&
        performance.now() - since >= STILL_MS &&
        isVisible !== false &&
        opacityOf(box, host) >= LEAST_OPACITY &&
        isUncovered(host, control)
      )
    },
    stop: () => {
      stopWatching()
      sizes.disconnect()
      removeEventListener('resize', look)
    },
  }
}

function watchVisibility(box: HTMLElement, tell: (isVisible: boolean) => void): () => void {
  const options = { threshold: [0, 0.25, 0.5, 0.75, 1], trackVisibility: true, delay: 100 }
  const observer = new IntersectionObserver((entries) => {
    const last: VisibilityEntry | undefined = entries.at(-1)
    if (last?.isVisible !== undefined) tell(last.isVisible)
  }, options)
  observer.observe(box)
  return () => observer.disconnect()
}

/** Of all that it stands in, multiplied; 0 where one of them does not show at all. */
function opacityOf(box: HTMLElement, host: HTMLElement): number {
  let opacity = 1
  for (let each: Element | null = box; each; each = each === box ? host : each.parentElement) {
    const style = getComputedStyle(each)
    if (style.visibility !== 'visible' || style.display === 'none') return 0
    opacity *= Number.parseFloat(style.opacity)
  }
  return opacity
}

/** Its middle and its corners are ours for the pointer. */
function isUncovered(host: HTMLElement, control: Element): boolean {
  const { left, right, top, bottom } = control.getBoundingClientRect()
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2],
    [right - 2, top + 2],
    [left + 2, bottom - 2],
    [right - 2, bottom - 2],
  ] as const
  return points.every(([x, y]) => document.elementsFromPoint(x, y)[0] === host)
}

/**
 * Something else of the top layer lies over it: a popover that lets the pointer through is not found by a point. One in a
 * shadow tree of the page is not found here; of that only a browser that tells what is visible knows.
 */
function isOverlaid(host: HTMLElement, box: HTMLElement): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect()
  return [...document.querySelectorAll(':popover-open, :modal')].some((other) => {
    if (other === host) return false
    const over = other.getBoundingClientRect()
    return over.left < right && over.right > left && over.top < bottom && over.bottom > top
  })
}
