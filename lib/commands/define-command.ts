/**
 * A command: one thing that a person can ask Holdfast for, told once. Palette, sheet of shortcuts, keys of the page, address bar and
 * navigation all draw from the same list. A command opens a page or does something that can be taken back by doing it again; what
 * moves money or signs is never one: its form is opened, and its review asks.
 */
import type { Sentence } from '@/lib/core/sentence'

export const COMMAND_SECTIONS = ['pages', 'begin', 'acts', 'help'] as const
export type CommandSection = (typeof COMMAND_SECTIONS)[number]

/** What a page does by itself, by name: the list is closed, and nothing in it sends, signs or deletes. */
export const COMMAND_RUNS = [
  'palette',
  'shortcuts',
  'search',
  'tour',
  'sync',
  'hide-amounts',
  'lock-screen',
  'lock',
] as const
export type CommandRun = (typeof COMMAND_RUNS)[number]

/** `route` is a hash route of the options page; the empty one is the dashboard. */
export type CommandAct = { route: string } | { run: CommandRun }

export interface Command {
  /** For good: recent choices are kept by it. */
  id: string
  section: CommandSection
  title: Sentence
  /** Other words that people look for it with, parted by commas. */
  keywords?: Sentence
  /** As `press-key.ts` reads them: `g a`, `?`, `mod+k`. */
  keys?: string
  /** Offered in the address bar, too. */
  inOmnibox?: true
  act: CommandAct
}

/** @example defineCommand({ id: 'page.alerts', section: 'pages', title: say('Alerts'), keys: 'g l', act: { route: 'alerts' } }) */
export const defineCommand = (command: Command): Command => command

export const routeOf = ({ act }: Pick<Command, 'act'>): string | undefined =>
  'route' in act ? act.route : undefined
