/** Asks the page for its tour: palette and settings do. */
import { createHandOver } from '@/components/shell/hand-over'

/** @example openTour.hand(null) */
export const openTour = createHandOver<null>()
