/** Elements without markup: text goes in as text nodes only, so a hostile name stays a name and Trusted Types have no say. */

/** @example element('p', 'quiet', 'Text') */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

/** A decorative sign: the words stand beside it. @param size of its own square, in its own units */
export function sign(paths: readonly string[], size = 16, className = ''): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`)
  svg.setAttribute('width', '14')
  svg.setAttribute('height', '14')
  svg.setAttribute('aria-hidden', 'true')
  if (className !== '') svg.setAttribute('class', className)
  for (const d of paths) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', d)
    svg.append(path)
  }
  return svg
}

/** @example button('act', 'Close', [], () => close()) */
export function button(
  className: string,
  label: string,
  children: readonly Node[],
  pressed: (event: MouseEvent) => void,
): HTMLButtonElement {
  const made = element('button', className, ...children)
  made.type = 'button'
  if (children.length === 0) made.textContent = label
  else made.setAttribute('aria-label', label)
  made.addEventListener('click', pressed)
  return made
}
