/** Which key does what on a chart that has the focus. Pure. */
export type PlotCommand =
  | { act: 'step'; by: number }
  | { act: 'first' | 'last' | 'reset' | 'leave' | 'open' }
  | { act: 'zoom'; factor: number }
  /** Of the days that are shown. */
  | { act: 'pan'; share: number }

/** How much one press or one click zooms. */
export const ZOOM_STEP = 1.5
export const PAN_SHARE = 0.25
const MONTH = 30

/** @returns nothing for keys that are not the chart's: those stay the page's @example plotCommand({ key: 'ArrowLeft' }) // { act: 'step', by: -1 } */
export function plotCommand({
  key,
  shiftKey = false,
  ctrlKey = false,
  metaKey = false,
  altKey = false,
}: {
  key: string
  shiftKey?: boolean
  ctrlKey?: boolean
  metaKey?: boolean
  altKey?: boolean
}): PlotCommand | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  switch (key) {
    case 'ArrowLeft':
      return shiftKey ? { act: 'pan', share: -PAN_SHARE } : { act: 'step', by: -1 }
    case 'ArrowRight':
      return shiftKey ? { act: 'pan', share: PAN_SHARE } : { act: 'step', by: 1 }
    case 'PageUp':
      return { act: 'step', by: -MONTH }
    case 'PageDown':
      return { act: 'step', by: MONTH }
    case 'Home':
      return { act: 'first' }
    case 'End':
      return { act: 'last' }
    case '+':
    case '=':
      return { act: 'zoom', factor: ZOOM_STEP }
    case '-':
    case '_':
      return { act: 'zoom', factor: 1 / ZOOM_STEP }
    case '0':
      return { act: 'reset' }
    case 'Escape':
      return { act: 'leave' }
    case 'Enter':
      return { act: 'open' }
    default:
      return undefined
  }
}
