/** Turns a CSS colour of the page (a token, `light-dark()`) into one that a canvas understands. */

/** @param probe an element inside the page, for the computed style @example resolveColour(span, 'var(--color-gain)') // 'rgb(15, 118, 110)' */
export function resolveColour(probe: HTMLElement, colour: string): string {
  const { color: before, forcedColorAdjust: adjusted } = probe.style
  probe.style.color = colour
  // Where the system forces its colours, every token would be the colour of text, and every line of a chart the same.
  probe.style.forcedColorAdjust = 'none'
  const resolved = getComputedStyle(probe).color
  probe.style.color = before
  probe.style.forcedColorAdjust = adjusted
  return resolved
}
