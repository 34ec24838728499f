/** Which sections the popup shows below its total, and in which order. What a page asks the wallet for is always shown. Pure. */
import type { PopupSettings } from '@/lib/settings/dashboard-settings'

export const POPUP_SECTIONS = ['alerts', 'strategies', 'holdings', 'allocation', 'movers', 'site'] as const
export type PopupSection = (typeof POPUP_SECTIONS)[number]

/** Those that share the room below as tabs; the others have places of their own. */
export const POPUP_TABS = ['holdings', 'allocation', 'movers'] as const satisfies readonly PopupSection[]
export type PopupTab = (typeof POPUP_TABS)[number]

export const isTab = (section: PopupSection): section is PopupTab =>
  POPUP_TABS.some((each) => each === section)

const isSection = (id: string): id is PopupSection => POPUP_SECTIONS.some((each) => each === id)

/** Every section once; what was never put in order comes last, as it usually stands. */
export function orderedSections(order: readonly string[]): readonly PopupSection[] {
  return [...new Set([...order.filter(isSection), ...POPUP_SECTIONS])]
}

/** @example shownSections({ order: ['movers'], hidden: ['site'] })[0] // 'movers' */
export const shownSections = ({ order, hidden }: PopupSettings): readonly PopupSection[] =>
  orderedSections(order).filter((section) => !hidden.includes(section))

/**
 * One step up or down among those with places of the same kind.
 * @example moveSection(['alerts', 'holdings', 'movers'], 'movers', -1) // ['alerts', 'movers', 'holdings']
 */
export function moveSection(
  ordered: readonly PopupSection[],
  section: PopupSection,
  by: -1 | 1,
): readonly PopupSection[] {
  const peers = ordered.filter((each) => isTab(each) === isTab(section))
  const other = peers[peers.indexOf(section) + by]
  if (other === undefined) return ordered
  return ordered.map((each) => (each === section ? other : each === other ? section : each))
}

/**
 * The same as it is stored: what a newer version knows keeps its place in the order.
 * @example moveInOrder(['from-later', 'holdings', 'movers'], 'movers', -1) // ['from-later', 'movers', 'holdings', …]
 */
export function moveInOrder(order: readonly string[], section: PopupSection, by: -1 | 1): string[] {
  const moved = moveSection(orderedSections(order), section, by).values()
  return [...new Set([...order, ...POPUP_SECTIONS])].map((id) =>
    isSection(id) ? (moved.next().value ?? id) : id,
  )
}

/** Nothing was chosen: the usual sections need not be told to anybody. */
export const isUsual = ({ order, hidden }: PopupSettings): boolean =>
  order.length === 0 && hidden.length === 0
