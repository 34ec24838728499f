/** Asks the page for its palette: the buttons of the frame do. */
import { createHandOver } from '@/components/shell/hand-over'

/** @example openPalette.hand(null) */
export const openPalette = createHandOver<null>()
