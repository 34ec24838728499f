/**
 * What a page does not show whole: text that is cut off, and content that is wider than the window. Runs inside of the page,
 * so it uses nothing from here. Left alone is what is cut off on purpose: `truncate` with the whole text in its title or in a
 * label, lists that scroll, and what is for screen readers only.
 * @example await page.evaluate(overflowing) // ['button "Sync everything now": 12 px cut off']
 */
export function overflowing(): string[] {
  const faults: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth + 1) faults.push(`the page is ${root.scrollWidth - root.clientWidth} px wider than the window`)
  const isHidden = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width <= 2 || height <= 2 || element.closest('.sr-only') !== null || !element.checkVisibility({ visibilityProperty: true })
  }
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element instanceof SVGElement || isHidden(element)) continue
    const style = getComputedStyle(element)
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
    if (words.length === 0 || /auto|scroll/.test(style.overflowX)) continue
    const cut = element.scrollWidth - element.clientWidth
    const isCut = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis' && cut > 1 && element.clientWidth > 0
    // Text of one line that leaves the box of a control.
    const control = element.closest('button, a, [role=tab], label, th')
    const box = control?.getBoundingClientRect()
    const isTruncated = element.closest('.truncate') !== null || style.textOverflow === 'ellipsis'
    const leaves =
      box !== undefined &&
      !isTruncated &&
      !isCut &&
      words.some((node) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        const { left, right } = range.getBoundingClientRect()
        return right > box.right + 1 || left < box.left - 1
      })
    if (isCut || leaves)
      faults.push(`${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 50)}": ${isCut ? cut : 'text outside of its control'}`)
  }
  return faults
}
