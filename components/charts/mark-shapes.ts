/** Shapes and colours of what the user did: told apart by shape alone, too. Shared by the canvas and the legend. */
import type { ChartEventKind } from './chart-series'

interface MarkLook {
  /** Corners in a square from -1 to 1, y down. */
  corners: readonly (readonly [number, number])[]
  /** A CSS colour with the page's own token. */
  colour: string
  /** Where it stands: what came is below the line, what went above it. */
  side: 'below' | 'above'
}

export const MARKS: Readonly<Record<ChartEventKind, MarkLook>> = {
  buy: {
    corners: [
      [0, -1],
      [1, 0.8],
      [-1, 0.8],
    ],
    colour: 'var(--color-gain)',
    side: 'below',
  },
  sell: {
    corners: [
      [0, 1],
      [-1, -0.8],
      [1, -0.8],
    ],
    colour: 'var(--color-loss)',
    side: 'above',
  },
  deposit: {
    corners: [
      [0, -1.1],
      [1.1, 0],
      [0, 1.1],
      [-1.1, 0],
    ],
    colour: 'var(--color-accent)',
    side: 'below',
  },
  withdrawal: {
    corners: [
      [-0.85, -0.85],
      [0.85, -0.85],
      [0.85, 0.85],
      [-0.85, 0.85],
    ],
    colour: 'var(--color-warn)',
    side: 'above',
  },
}

export const MARK_KINDS: readonly ChartEventKind[] = ['buy', 'sell', 'deposit', 'withdrawal']
