/** Turns a CSS colour of the page (a token, `light-dark()`) into one that a canvas understands. */

/** @param probe an element inside the page, for the computed style @example resolveColour(span, 'var(--color-gain)') // 'rgb(15, 118, 110)' */
export function resolveColour(probe: HTMLElement, colour: string): string {
  const before = probe.style.color
  probe.style.color = colour
  const resolved = getComputedStyle(probe).color
  probe.style.color = before
  return resolved
}
