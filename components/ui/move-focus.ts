/** Moves the keyboard focus among the elements of a list by arrow, Home and End keys. */

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
const ALONG: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/**
 * Whether a key points to what comes next (1), to what came before (-1), or along no line at all: the arrow to the left is the
 * way on where reading runs from right to left.
 * @example alongLine(row, 'ArrowRight') // 1
 */
export function alongLine(within: Element, key: string): number | undefined {
  const step = ALONG[key]
  return step !== undefined && getComputedStyle(within).direction === 'rtl' ? -step : step
}

/**
 * @param selector which descendants of `within` take part
 * @returns whether the key was one of ours and the focus moved
 * @example moveFocus(list, 'button', 'ArrowDown')
 */
export function moveFocus(within: HTMLElement, selector: string, key: string): boolean {
  const stops = [...within.querySelectorAll<HTMLElement>(selector)]
  if (stops.length === 0) return false
  const current = stops.indexOf(document.activeElement as HTMLElement)
  const step = STEPS[key] ?? alongLine(within, key)
  const next =
    key === 'Home'
      ? 0
      : key === 'End'
        ? stops.length - 1
        : step === undefined
          ? undefined
          : (current + step + stops.length) % stops.length
  if (next === undefined) return false
  stops[next]?.focus()
  return true
}
